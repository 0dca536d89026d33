/** Citations: the works that a post cites, in schema.org's terms. */
import type { CitedWork } from '../model/citation.ts'
import { isoDay } from '../model/day.ts'
import type { Post } from '../model/page.ts'
import type { Reference, ReferenceDate, ReferenceName } from '../model/reference.ts'

/**
 * The values of `citation`, in the order of the list. Of a work with an address little more than that is said: the page
 * is to stay light, and who wrote it is found there.
 */
export function citationsOf({ cited = [] }: Post) {
  return cited.map(({ reference, title }: CitedWork) => {
    const sameAs = addressesOf(reference)
    const named = {
      '@type': TYPES.get(reference.type) ?? 'CreativeWork',
      name: title,
      datePublished: dayOf(reference.issued),
    }
    if (sameAs.length > 0) return { ...named, sameAs }
    const author = (reference.author ?? []).map(nameOf)
    return { ...named, author, isPartOf: partOf(reference) }
  })
}

const TYPES = new Map<Reference['type'], string>([
  ['article-journal', 'ScholarlyArticle'],
  ['paper-conference', 'ScholarlyArticle'],
  ['article-magazine', 'Article'],
  ['article-newspaper', 'NewsArticle'],
  ['book', 'Book'],
  ['chapter', 'Chapter'],
  ['dataset', 'Dataset'],
  ['post-weblog', 'BlogPosting'],
  ['report', 'Report'],
  ['thesis', 'Thesis'],
  ['webpage', 'WebPage'],
])

function nameOf({ literal, given, family }: ReferenceName) {
  if (literal !== undefined) return { '@type': 'Organization', name: literal }
  return { '@type': 'Person', name: [given, family].filter(Boolean).join(' ') }
}

/** As exact as it is known; a year alone is a date of ISO 8601 too. */
function dayOf(date: ReferenceDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? []
  if (year === undefined) return undefined
  return month === undefined ? String(year) : isoDay({ year, month, day })
}

function partOf({ type, 'container-title': name }: Reference) {
  if (name === undefined) return undefined
  return { '@type': type.startsWith('article') ? 'Periodical' : 'CreativeWork', name }
}

function addressesOf({ DOI, PMID, URL: url }: Reference): string[] {
  const known = [
    DOI && `https://doi.org/${encodeURI(DOI).replace(/[#?]/g, encodeURIComponent)}`,
    PMID && `https://pubmed.ncbi.nlm.nih.gov/${PMID}/`,
    url,
  ]
  return known.flatMap((address) => address || [])
}
