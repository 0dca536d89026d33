/** Citations: the works that posts name, as entries of CSL-JSON that the author can take into her references. */
import type { Reference } from '../model/reference.ts'
import { slug } from '../model/slug.ts'
import type { Cited } from './cited.ts'

/**
 * The works of which enough is certain: a reference that was read whole, and a DOI or a PubMed number by which it can
 * be checked. Each once, in the order of their keys.
 */
export function citationsOf(cited: Iterable<Cited>): Reference[] {
  const references = new Map<string, Reference>()
  const keys = new Map<string, number>()
  for (const work of cited) {
    const id = work.doi?.toLowerCase() ?? work.pmid
    if (id === undefined || references.has(id)) continue
    const made = referenceOf(work, keys)
    if (made) references.set(id, made)
  }
  return [...references.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function referenceOf({ reference, doi, pmid, pmcid }: Cited, keys: Map<string, number>) {
  if (!reference) return undefined
  const { authors, title, journal, year, volume, issue, pages } = reference
  const key = `${slug(authors[0]?.family ?? '').replaceAll('-', '')}${year}`
  const count = (keys.get(key) ?? 0) + 1
  keys.set(key, count)
  const made: Reference = {
    // A second work of one author and year: `ju2015b`.
    id: count === 1 ? key : `${key}${String.fromCharCode(96 + Math.min(count, 26))}`,
    type: 'article-journal',
    title,
    author: authors,
    'container-title-short': journal,
    'container-title': journal,
    issued: { 'date-parts': [[year]] },
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(pages && { page: pages }),
    ...(doi && { DOI: doi }),
    ...(pmid && { PMID: pmid }),
    ...(pmcid && { PMCID: pmcid }),
  }
  return made
}
