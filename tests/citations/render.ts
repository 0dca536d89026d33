/** Renders a text that cites, with a small bibliography of works.json. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Bibliography } from '../../src/citations/bibliography.ts'
import { citationRules } from '../../src/citations/rules.ts'
import type { Source } from '../../src/citations/source.ts'
import { type MarkdownRule, createMarkdown } from '../../src/markdown/markdown.ts'
import { readingOf } from '../../src/markdown/reading.ts'
import type { Citing } from '../../src/model/citation.ts'
import type { Written } from '../../src/model/page.ts'
import { type Problem, sortProblems } from '../../src/model/problem.ts'
import type { Reference } from '../../src/model/reference.ts'
import { words as markdownWords } from '../markdown/words.ts'
import { words } from './words.ts'

const works: Reference[] = JSON.parse(readFileSync(join(import.meta.dirname, 'works.json'), 'utf8'))

/** The 23 works; one has a note, one was retracted, and one is in doubt. */
export const bibliography = new Bibliography(
  works.map((reference): Source => {
    const known = { reference, anchor: `ref-${reference.id}` }
    if (reference.id === 'mu2020') {
      return { ...known, note: { design: 'Review', people: 8270, certainty: 'low' } }
    }
    if (reference.id === 'ioannidis2005') {
      return { ...known, retraction: { kind: 'retraction', date: '2020-01-02', notice: '10.1/a' } }
    }
    if (reference.id === 'watson1953') return { ...known, retraction: { kind: 'concern' } }
    return known
  }),
)

export function cited(
  text: string,
  front: Citing | 'no list' = { nocite: [], acknowledged: [] },
  known: Bibliography = bibliography,
  others: readonly MarkdownRule[] = [],
): { written: Written; problems: Problem[] } {
  const problems: Problem[] = []
  const render = createMarkdown(markdownWords, [
    (md) => citationRules(md, { bibliography: () => known, words, textOf: readingOf }),
    ...others,
  ])
  const citing = front === 'no list' ? undefined : front
  const source = { text, file: 'post.md', line: 1, indent: 0, language: 'en', citing }
  const resolve = (href: string) => ({ href })
  const written = render({ ...source, resolve }, (problem) => problems.push(problem))
  return { written, problems: sortProblems(problems) }
}
