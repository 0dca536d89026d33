/** Problem: something the author should know about her content, as data first and as words last. */

/** A place in a file, counted from 1 as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
}

export interface Problem {
  /** An error stops the build; a warning is printed and the build goes on; a note is no fault, only worth knowing. */
  readonly level: 'error' | 'warning' | 'note'
  /** Where it stands, from the project's folder: `content/posts/psoas.md`. */
  readonly file: string
  /** Counted from 1, as editors do. */
  readonly line?: number
  readonly column?: number
  /** What is wrong, in plain words, with what was found in quotes. */
  readonly message: string
  /** What to do or to write instead. */
  readonly advice?: string
}

/** Takes a problem where it is found; the run keeps them all. */
export type Report = (problem: Problem) => void

/** `content/posts/bad.md:3:7 error: … Write  date: 2018-12-06` on one or two lines. */
export function printProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined)
  const advice = problem.advice === undefined ? '' : `\n    ${problem.advice}`
  return `${place.join(':')} ${problem.level}: ${problem.message}${advice}`
}

/** Orders problems by file, line and column, and keeps each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [printProblem(problem), problem]))
  return [...once.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.message, b.message),
  )
}

/** True when any of the problems stops the build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.level === 'error')
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
