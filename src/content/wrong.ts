/** Wrong: what is the matter with something the author wrote, before it is known in which file it stands. */
import type { Problem } from '../model/problem.ts'

export interface Wrong {
  /** In plain words, with what was found in quotes. */
  readonly message: string
  /** What to do. */
  readonly advice?: string
  /** Values that the field may have meant; printed as the line to write, `date: 2018-12-06`. */
  readonly write?: readonly string[]
  /** For a file that is only called wrongly: the name it should have. */
  readonly rename?: string
}

/** A place in a file, counted from 1. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** A problem that stops the build, at a place of a file or of the file as a whole. */
export function errorAt(file: string, spot: Spot | undefined, { message, advice }: Wrong): Problem {
  return { level: 'error', file, ...spot, message, advice }
}

/** A problem that is printed and stops nothing. */
export function warningAt(file: string, spot: Spot | undefined, wrong: Wrong): Problem {
  return { ...errorAt(file, spot, wrong), level: 'warning' }
}

/** What was found, between quotation marks, on one line and not longer than a line. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = Array.from(line)
  return `“${letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : line}”`
}

const LONGEST = 60
