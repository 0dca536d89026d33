/** Keyed: gives the works of a file that knows no keys the ones by which posts cite them. */
import type { Report } from '../model/problem.ts'
import type { LocatedReference, Reference } from '../model/reference.ts'
import { errorAt, quoted } from './faults.ts'
import { keyOf } from './key.ts'

export interface Unkeyed {
  readonly work: Omit<Reference, 'id'>
  /** The key that the file gives it. */
  readonly id?: string
  readonly line: number
}

/**
 * Each work under its own key, else under `mu2020`, else, where two works of the file would have that key, under its
 * identifier, `pmid:29198932` or `doi:10.…`: letters after the year would change their owners with the order of the
 * file, and a post would cite another work than its author read. Works with neither are reported.
 */
export function keyed(works: readonly Unkeyed[], file: string, report: Report): LocatedReference[] {
  const wanted = works.map(({ work, id }) => id ?? keyOf(work))
  const uses = new Map<string, number>()
  for (const key of wanted) uses.set(key, (uses.get(key) ?? 0) + 1)
  return works.flatMap(({ work, id, line }, at) => {
    const key = wanted[at] ?? ''
    const alone = id !== undefined || uses.get(key) === 1
    const own = alone ? key : identifierOf(work)
    if (own !== undefined) return [{ reference: { id: own, ...work }, file, line }]
    const message = `Two works of this file would have the key ${quoted(key)}.`
    report(errorAt({ file, line }, message, `Give this one its own:  ID  - ${key}a`))
    return []
  })
}

function identifierOf({ PMID, DOI }: Omit<Reference, 'id'>): string | undefined {
  return PMID ? `pmid:${PMID}` : DOI ? `doi:${DOI}` : undefined
}
