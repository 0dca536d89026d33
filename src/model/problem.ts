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
  const [where, what] = [place.join(':').replace(/\s/g, ' '), `${problem.message}${advice}`]
  return `${where} ${problem.level}: ${what}`.replace(COMMANDS, '\ufffd')
}

/** What a terminal obeys instead of printing it, and what turns the letters of a line around. */
const COMMANDS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g

/** The problems as lines to print: of one file no more than can be read, and how many there are besides. */
export function printProblems(problems: readonly Problem[]): string[] {
  const counts = new Map<string, number>()
  const lines = problems.flatMap((problem) => {
    const count = (counts.get(problem.file) ?? 0) + 1
    counts.set(problem.file, count)
    return count > MOST_PRINTED ? [] : [printProblem(problem)]
  })
  const more = [...counts].filter(([, count]) => count > MOST_PRINTED)
  return [
    ...lines,
    ...more.map(
      ([file, count]) => `${file}: and ${count - MOST_PRINTED} more, told when those are mended.`,
    ),
  ]
}

const MOST_PRINTED = 100

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
