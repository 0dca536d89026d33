/** Look-up: the work that a number, a DOI or an address means, from PubMed or else from Crossref. */
import type { Reference } from '../../model/reference.ts'
import { doiInAddress, readDoi, readPmid } from '../identifiers.ts'
import type { NoAnswer } from './ask.ts'
import { type CrossrefWork, fromCrossref } from './crossref.ts'
import type { Notice } from './notices.ts'
import { type WrongRecord, fromPubmed, pmidOf } from './pubmed.ts'
import type { Sources } from './sources.ts'

export type Asked = { readonly pmid: string } | { readonly doi: string }

export interface Found {
  /** Its `id` is its identifier, not yet a key. */
  readonly reference: Reference
  readonly notices: readonly Notice[]
  /** False when Crossref could not say whether there are notices. */
  readonly noticesKnown: boolean
}

export type Failure = NoAnswer | WrongRecord | { readonly failure: 'untitled' }

/**
 * The works that an author's words ask for, each a PubMed number, a DOI or an address of either; a word that is none of
 * them stands there as it is. `PMID: 123` is one.
 */
export function readAsked(words: readonly string[]): (Asked | string)[] {
  const parts = words.join(' ').replace(/\b(pmid|doi)\s*:\s+/gi, '$1:')
  return parts
    .split(/\s+/)
    .map((part) => part.replace(/^[,;]+|[,;]+$/g, ''))
    .filter((part) => part !== '')
    .map((part) => {
      const pmid = readPmid(part)
      const doi = readDoi(part) ?? doiInAddress(part)
      return pmid !== undefined ? { pmid } : doi !== undefined ? { doi } : part
    })
}

/**
 * PubMed's record where it has one, as it gives the NLM's abbreviation of the journal, which Crossref often does not.
 * Crossref is asked in any case: it knows of retractions. Never throws.
 */
export async function lookUp(asked: Asked, sources: Sources): Promise<Found | Failure> {
  if ('pmid' in asked) {
    const record = await fromPubmed(asked.pmid, sources)
    if ('failure' in record) return record
    const work = record.DOI === undefined ? undefined : await fromCrossref(record.DOI, sources)
    return found(record, work)
  }
  const { doi } = asked
  const work = await fromCrossref(doi, sources)
  const pmid = await pmidOf(doi, sources)
  const record = pmid === undefined ? undefined : await fromPubmed(pmid, sources)
  if (record && !('failure' in record) && same(record.DOI, doi)) {
    return found({ ...record, DOI: doi }, work)
  }
  if ('failure' in work) return work
  return work.reference ? found(work.reference, work) : { failure: 'untitled' }
}

function found(
  reference: Reference,
  work: CrossrefWork | NoAnswer | WrongRecord | undefined,
): Found {
  const known = work !== undefined && !('failure' in work)
  return { reference, notices: known ? work.notices : [], noticesKnown: known }
}

/** DOIs are the same in capitals and in small letters (DOI Handbook, 2.4). */
function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase()
}
