/** Reads a folder of content as a build does, and gives back the site with all that was reported and counted. */
import { type ContentOptions, readContent } from '../../src/content/read.ts'
import { createMarkdown } from '../../src/markdown/markdown.ts'
import { type Problem, printProblem, sortProblems } from '../../src/model/problem.ts'
import type { Site } from '../../src/model/site.ts'
import { words } from '../markdown/words.ts'

/** The moment of every build in these tests: noon in London on 22 November 2026. */
export const NOW = Date.UTC(2026, 10, 22, 12)

export interface Reading {
  readonly site?: Site
  /** As the author sees them, sorted. */
  readonly printed: readonly string[]
  readonly counts: Readonly<Record<string, number>>
}

export async function readFolder(
  options: Pick<ContentOptions, 'root' | 'content'> & Partial<ContentOptions>,
): Promise<Reading> {
  const problems: Problem[] = []
  const counts: Record<string, number> = {}
  const all = { now: NOW, drafts: false, counts, ...options }
  const site = await readContent(all, render, (problem) => problems.push(problem))
  return { site, printed: sortProblems(problems).map(printProblem), counts }
}

const render = createMarkdown(words)
