/** Fault: what is wrong with the site that was made, although nothing is wrong with the content. */
import type { Problem } from '../model/problem.ts'

/** `file` is a content file from the project's folder, or an address of the site. */
export function fault(file: string, message: string): Problem {
  const advice = 'This is a fault of the program or of a layout, not of the text.'
  return { level: 'error', file, message, advice }
}
