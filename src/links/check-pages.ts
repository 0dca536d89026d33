/** Checks every page as it was written: its ids, and all that it points to. */
import type { Problem } from '../model/problem.ts'
import { type Site, basePath } from '../model/site.ts'
import type { Addresses } from './addresses.ts'
import { type Fault, printFaults } from './faults.ts'
import { type Wrong, lost, missing, outside, twice, unreadable } from './messages.ts'
import type { Reference } from './references.ts'
import { type Place, resolver } from './resolve.ts'
import type { WrittenPages } from './written-pages.ts'

export interface Known {
  readonly pages: WrittenPages
  readonly references: readonly Reference[]
  readonly addresses: Addresses
  /** Whether a file was written at a path, for those that no capability announces. */
  readonly exists: (path: string) => boolean
}

/**
 * The problems of all pages together. What the author wrote is reported where she wrote it; what a layout printed,
 * once, for the first page that shows it. Addresses that `checkSite` has reported are passed over.
 */
export function checkPages(site: Site, known: Known): Problem[] {
  const judge = judgeOf(site, known)
  const faults: Fault[] = []
  for (const [page, { ids, twice: double, addresses }] of known.pages.readings) {
    for (const id of double) faults.push({ page, id, wrong: twice(id) })
    for (const address of addresses) {
      // Most addresses of a page with references lead to a place on it.
      if (address.startsWith('#') && ids.has(address.slice(1))) continue
      const wrong = judge(address, page)
      if (wrong) faults.push({ page, wrong })
    }
  }
  return [...lostReferences(known), ...printFaults(faults, site)]
}

function lostReferences({ references, pages }: Known): Problem[] {
  return references.flatMap((reference) => {
    const ids = pages.lacking(reference)
    const { file, line, column, written } = reference
    return ids ? [{ level: 'error', file, line, column, ...lost(written, reference, ids) }] : []
  })
}

/** Makes the function that says what is wrong with an address printed on a page. */
function judgeOf(site: Site, { pages, references, addresses, exists }: Known) {
  const resolve = resolver(site)
  const base = basePath(site)
  const reported = new Set(
    references.map((one) => (addresses.has(one.path) ? placeName(one) : one.path)),
  )
  return (address: string, page: string): Wrong | undefined => {
    const place = resolve(address, page)
    if (place === undefined) return undefined
    if (place === 'outside') return outside(address, base)
    if (place === 'unreadable') return unreadable(address)
    if (!addresses.has(place.path) && !exists(place.path)) {
      return reported.has(place.path) ? undefined : missing(address, place, addresses)
    }
    const ids = pages.lacking(place)
    return ids && !reported.has(placeName(place)) ? lost(address, place, ids) : undefined
  }
}

function placeName({ path, fragment }: Place): string {
  return `${path}#${fragment}`
}
