/** Citations: the works that a text cites, in schema.org's terms. */
import type { CitedWork } from '../model/citation.ts'
import { isoDay } from '../model/day.ts'
import type { Written } from '../model/page.ts'
import type { Reference, ReferenceDate, ReferenceName } from '../model/reference.ts'
import { schemaType } from './work-type.ts'

/**
 * The values of `citation`, in the order of the list. Of a work with an address little more than that is said: the page
 * is to stay light, and who wrote it is found there.
 */
export function citationsOf({ cited = [] }: Written) {
  return cited.map((work) => {
    const data = known.get(work.reference) ?? citation(work)
    known.set(work.reference, data)
    return data
  })
}

/** Many posts cite one work. */
const known = new WeakMap<Reference, ReturnType<typeof citation>>()

function citation({ reference, title }: CitedWork) {
  const sameAs = addressesOf(reference)
  const named = {
    '@type': schemaType(reference),
    name: title,
    datePublished: dayOf(reference.issued),
  }
  if (sameAs.length > 0) return { ...named, sameAs }
  const author = reference.author?.map(nameOf)
  return { ...named, author, isPartOf: partOf(reference) }
}

function nameOf({ literal, given, family }: ReferenceName) {
  if (literal !== undefined) return { '@type': 'Organization' as const, name: literal }
  return { '@type': 'Person' as const, name: [given, family].filter(Boolean).join(' ') }
}

/** As exact as it is known; a year alone is a date of ISO 8601 too. */
function dayOf(date: ReferenceDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? []
  if (year === undefined) return undefined
  return month === undefined ? String(year) : isoDay({ year, month, day })
}

function partOf({ type, 'container-title': name }: Reference) {
  if (name === undefined) return undefined
  return {
    '@type': type.startsWith('article') ? ('Periodical' as const) : ('CreativeWork' as const),
    name,
  }
}

function addressesOf({ DOI, PMID, URL: url }: Reference): string[] {
  const known = [
    DOI && `https://doi.org/${encodeURI(DOI).replace(/[#?]/g, encodeURIComponent)}`,
    PMID && `https://pubmed.ncbi.nlm.nih.gov/${PMID}/`,
    url,
  ]
  return known.flatMap((address) => address || [])
}
