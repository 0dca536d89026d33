/** Drafts: what is wrong with the files of a draft is said, and stops nothing as long as nobody sees it. */
import type { Problem, Report } from '../model/problem.ts'
import type { Manuscript } from './manuscript.ts'

export interface HeldBack {
  /** Keeps problems until it is known whose files are a draft's. */
  readonly report: Report
  /** Tells what was kept, and from now on each problem at once. */
  settle(manuscripts: readonly Manuscript[]): void
}

/**
 * True for the beginning of a text that nobody can read, be it for its encoding or for a front matter without an end, and that says all the same
 * that it is a draft; the zeros in it are those of UTF-16.
 */
export function saysDraft(start: string): boolean {
  const lines = start.replaceAll('\0', '').split(/\r\n?|\n/)
  const end = lines.findIndex((line, index) => index > 0 && !FIELD.test(line))
  return lines
    .slice(0, end === -1 ? undefined : end)
    .some((line) => /^draft:\s*true\s*$/i.test(line))
}

/** A field, what stands below it, a comment, an item of a list, or nothing. */
const FIELD = /^([A-Za-z]\w*:.*|\s+\S.*|#.*|-\s.*|\s*)$/

/** `drafts` is true in the preview, which shows drafts: their problems are as grave there as those of others. */
export function heldBack(tell: Report, drafts: boolean): HeldBack {
  let kept: Problem[] | undefined = []
  return {
    report: (problem) => {
      if (kept) kept.push(problem)
      else tell(problem)
    },
    settle: (manuscripts) => {
      const held = drafts ? [] : manuscripts.filter(({ state }) => state === 'draft')
      const files = new Set(held.map(({ file }) => file.file))
      const folders = held.map(({ file }) => file.file.replace(/index\.md$/, ''))
      const own = folders.filter((folder) => folder.endsWith('/'))
      for (const problem of kept ?? []) {
        const { file } = problem
        const soft = files.has(file) || own.some((folder) => file.startsWith(folder))
        tell(soft && problem.level === 'error' ? { ...problem, level: 'warning' } : problem)
      }
      kept = undefined
    },
  }
}
