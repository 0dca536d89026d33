/** Faults: what is wrong in a file of references, as problems for its author. */
import type { Problem } from '../model/problem.ts'

/** A place in a file, counted from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column?: number
}

/** A problem that stops the build. */
export function errorAt(place: Place, message: string, advice: string): Problem {
  return { level: 'error', ...place, message, advice }
}

/** A problem that is printed and stops nothing. */
export function warningAt(place: Place, message: string, advice: string): Problem {
  return { ...errorAt(place, message, advice), level: 'warning' }
}

/** What was found, between quotation marks and on one line. */
export function quoted(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim())
  return `“${letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('')}”`
}
