/** Shown: references and problems as lines that a person can review. */
import assert from 'node:assert/strict'
import { type Problem, printProblem } from '../../src/model/problem.ts'
import type { LocatedReference, Reference } from '../../src/model/reference.ts'

type Read = (text: string, file: string, report: (problem: Problem) => void) => LocatedReference[]

/** What a reader makes of a text: each reference with its line, a field on each line; then the problems. */
export function shown(read: Read, text: string, file: string): string {
  const problems: Problem[] = []
  const found = read(text, file, (problem) => problems.push(problem))
  return [
    ...found.map(({ reference, line }) => [`line ${line}`, ...fieldsOf(reference)].join('\n')),
    ...problems.map(printProblem),
  ].join('\n\n')
}

function fieldsOf(reference: Reference): string[] {
  return Object.entries(reference).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
}

/** For texts in which nothing is wrong. */
export function none(problem: Problem): void {
  assert.fail(printProblem(problem))
}
