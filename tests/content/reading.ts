/** Reads a folder of content as a build does, and gives back the site with all that was reported and counted. */
import { type ContentOptions, readContent } from '../../src/content/read.ts'
import { Bibliography, readBibliography } from '../../src/citations/bibliography.ts'
import { citationRules } from '../../src/citations/rules.ts'
import { createMarkdown } from '../../src/markdown/markdown.ts'
import { readingOf } from '../../src/markdown/reading.ts'
import type { ReferenceSources } from '../../src/model/citation.ts'
import { type Problem, type Report, printProblem, sortProblems } from '../../src/model/problem.ts'
import type { Site } from '../../src/model/site.ts'
import { readCslJson } from '../../src/references/csl-json.ts'
import { readNbib } from '../../src/references/nbib.ts'
import { readRis } from '../../src/references/ris.ts'
import { words as citationWords } from '../citations/words.ts'
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
  const report: Report = (problem) => void problems.push(problem)
  let bibliography = new Bibliography()
  const useReferences = async (sources: ReferenceSources) => {
    bibliography = readBibliography(sources, READERS, report)
  }
  const render = createMarkdown(words, [
    (md) =>
      citationRules(md, {
        bibliography: () => bibliography,
        words: citationWords,
        textOf: readingOf,
      }),
  ])
  const all = { now: NOW, drafts: false, counts, useReferences, ...options }
  const site = await readContent(all, render, report)
  return { site, printed: sortProblems(problems).map(printProblem), counts }
}

const READERS = { 'csl-json': readCslJson, nbib: readNbib, ris: readRis }
