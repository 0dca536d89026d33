/** Run: what one build was asked to do, and what it found on the way. */
import type { PublishedPage } from '../model/page.ts'
import type { Problem, Report } from '../model/problem.ts'

export interface RunOptions {
  /** The project's folder, absolute. */
  readonly root: string
  /** The author's folder, absolute. */
  readonly content: string
  /** The moment of the build (milliseconds since 1970): decides which posts are still to come. */
  readonly now: number
  /** True in the preview: drafts and scheduled posts are shown, marked as such. */
  readonly drafts: boolean
  /** True for the check: what takes longer, and tells the author something, is looked at too. */
  readonly thorough?: boolean
  /** The pages of the site that stands published; none when that is not known. */
  readonly published?: readonly PublishedPage[]
}

export interface Run extends RunOptions {
  readonly problems: Problem[]
  readonly report: Report
  /** What is wrong with the site that was made, found before it is published: not with what the author wrote. */
  readonly faults: Problem[]
  readonly doubt: Report
  /** What was looked at in the site that was made, and how often: `pages`, `feeds`. */
  readonly checked: Record<string, number>
  /** The pages that this build publishes and that later ones must not lose; filled by the verify capability. */
  pages: readonly PublishedPage[]
  /** What the build counted, for its closing lines: `posts`, `pages`, `words`. */
  readonly counts: Record<string, number>
  /** The site's address, once the content has been read. */
  url?: string
  /** Says what is done now, and within how many seconds (PATIENCE) something else will be: a build that stands still is ended. */
  step(what: string, seconds?: number): void
}

/** In seconds: what is done for the site as a whole takes less, be it of ten thousand posts and on a slow computer. */
export const PATIENCE = 600

export function newRun(options: RunOptions): Run {
  const problems: Problem[] = []
  const faults: Problem[] = []
  return {
    ...options,
    ...{ problems, report: (problem) => void problems.push(problem) },
    ...{ faults, doubt: (problem) => void faults.push(problem) },
    ...{ checked: {}, pages: [], counts: {}, step: () => undefined },
  }
}

/**
 * The moment that counts as now: SOURCE_DATE_EPOCH (seconds, as reproducible-builds.org specifies it) when it is set,
 * so that a build can be repeated byte for byte; the clock otherwise.
 */
export function clock(environment: Record<string, string | undefined>): number {
  const epoch = environment.SOURCE_DATE_EPOCH
  if (epoch === undefined || epoch === '') return Date.now()
  if (!/^\d+$/.test(epoch)) {
    throw new Error(`SOURCE_DATE_EPOCH is "${epoch}"; it must be whole seconds since 1970.`)
  }
  return Number(epoch) * 1000
}
