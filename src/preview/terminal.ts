/** Terminal: the few lines that the preview prints. */
import { printProblems } from '../model/problem.ts'
import type { Change } from './changes.ts'
import type { Outcome } from './worker.ts'

export interface Terminal {
  begin(url: string, wished: number, port: number): void
  built(outcome: Outcome, changes: readonly Change[], seconds: number, good: boolean): void
  /** Says that saves are not noticed any more, and why. */
  blind(error: unknown): void
}

export function terminal(say: (line: string) => void): Terminal {
  let warnings = new Set<string>()
  return {
    begin(url, wished, port) {
      if (wished !== 0 && port !== wished) {
        say(`Port ${wished} is taken by another program, so the preview uses ${port}.`)
      }
      say(`The preview is at ${url}`)
      say('Drafts and scheduled posts are shown there and nowhere else. Ctrl+C ends it.')
    },
    built({ ok, problems, counts }, changes, seconds, good) {
      // A warning that was there before the save is not said again.
      const news = printProblems(problems).filter((line) => !warnings.has(line))
      news.forEach(say)
      const found = printProblems(problems.filter(({ level }) => level === 'warning'))
      // A build that stopped early has not found them all.
      warnings = new Set(ok ? found : [...warnings, ...found])
      if (!ok) return say(`Mend this and save. ${good ? AS_IT_WAS : NOTHING_YET}`)
      const done = changes.length === 0 ? 'Built' : 'Rebuilt'
      say(`${done} in ${seconds.toFixed(1)} s: ${reason(changes) ?? contents(counts)}.`)
    },
    blind(error) {
      const why = error instanceof Error ? error.message : String(error)
      say(
        `Saves are not noticed any more (${why}). End the preview with Ctrl+C and start it again.`,
      )
    },
  }
}

const AS_IT_WAS = 'Until then the preview shows the site as it was.'
const NOTHING_YET = 'Until then there is nothing to show.'

function reason([first, ...more]: readonly Change[]): string | undefined {
  if (!first) return undefined
  const others = more.length === 0 ? '' : `, and ${count(more.length, 'other file')}`
  return `${first.file} ${first.kind}${others}`
}

function contents({ posts = 0, pages = 0 }: Outcome['counts']): string {
  return `${count(posts, 'post')} on ${count(pages, 'page')}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
