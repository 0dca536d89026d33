/** Showing: which build the preview shows, and what is in the way of a newer one. */
import type { Problem } from '../model/problem.ts'
import type { State } from './state.ts'
import type { Outcome } from './worker.ts'

export interface Showing {
  /** When the first build has ended, well or not. */
  readonly first: Promise<void>
  /** True once there is a site to show. */
  good(): boolean
  /** The path of the site's address, with both slashes: `/blog/`. */
  base(): string
  /** The errors of the last build; warnings keep nothing from being shown. */
  problems(): readonly Problem[]
  state(): State
  /** Takes note of a build's end. */
  take(outcome: Outcome): void
}

/** The state before the first build. */
export function nothingYet(): Showing {
  // A page that stayed open while the preview was stopped and started must see that it is old.
  const start = Date.now().toString(36)
  let begin = (): void => undefined
  const first = new Promise<void>((done) => (begin = done))
  let number = 0
  let good = false
  let base = '/'
  let problems: readonly Problem[] = []
  return {
    first,
    good: () => good,
    base: () => base,
    problems: () => problems,
    // Without a good build the page itself lists the problems.
    state: () => ({ shown: `${start}-${number}`, problems: good ? problems : [] }),
    take({ ok, url, ...outcome }) {
      if (ok || !good) number++
      if (ok && url !== undefined) base = new URL(url).pathname
      good ||= ok
      problems = outcome.problems.filter(({ level }) => level === 'error')
      begin()
    },
  }
}
