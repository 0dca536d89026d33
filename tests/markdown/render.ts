/** Renders a text as the tests want it: with its problems, and addresses as they are. */
import { createMarkdown } from '../../src/markdown/markdown.ts'
import type { Written } from '../../src/model/page.ts'
import { type Problem, sortProblems } from '../../src/model/problem.ts'
import type { MarkdownSource } from '../../src/model/render.ts'
import { words } from './words.ts'

const render = createMarkdown(words)

export function rendered(
  text: string,
  source: Partial<MarkdownSource> = {},
): { written: Written; problems: Problem[] } {
  const problems: Problem[] = []
  const written = render(
    {
      text,
      file: 'post.md',
      line: 1,
      indent: 0,
      language: 'en',
      resolve: (href) => ({ href: encodeURI(href) }),
      ...source,
    },
    (problem) => problems.push(problem),
  )
  return { written, problems: sortProblems(problems) }
}

/** `3:7 error …` with the advice on the next line, as the fixtures of problems have it. */
export function printed({ line, column, level, message, advice }: Problem): string {
  return `${line}:${column} ${level}: ${message}${advice === undefined ? '' : `\n    ${advice}`}`
}
