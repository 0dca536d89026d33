/** PubMed: one record by its number, or by its DOI. */
import * as z from 'zod'
import type { Reference } from '../../model/reference.ts'
import { readCslJson } from '../csl-json.ts'
import { readPmid } from '../identifiers.ts'
import { type NoAnswer, ask } from './ask.ts'
import { type Sources, pubmedAddress, searchAddress } from './sources.ts'
import { tidy } from './titles.ts'

/** The record is another than the one asked for. */
export interface WrongRecord {
  readonly failure: 'wrong-record'
  readonly detail: string
}

/** The record of a PubMed number, without a key of its own (`id` is `pmid:…`). Never throws. */
export async function fromPubmed(
  pmid: string,
  sources: Sources,
): Promise<Reference | NoAnswer | WrongRecord> {
  const answer = await ask(pubmedAddress(sources, pmid), sources.limits)
  if ('failure' in answer) return answer
  const record = Array.isArray(answer.json) ? answer.json[0] : answer.json
  const said = recordSchema.safeParse(record)
  // A number that nobody has is answered with an object without a title, or with an empty list.
  if (!said.success) return { failure: 'missing' }
  const found = readPmid(String(said.data.PMID ?? said.data.id ?? ''))
  if (found !== pmid) return { failure: 'wrong-record', detail: `PMID ${found ?? 'unknown'}` }
  const entry = { ...said.data, id: `pmid:${pmid}`, PMID: pmid, title: tidy(said.data.title) }
  const [read] = readCslJson(JSON.stringify([entry]), '', () => {})
  return read ? withoutAsked(read.reference) : { failure: 'missing' }
}

/** The PubMed number of a DOI; undefined when PubMed has no record of it, or cannot say. Never throws. */
export async function pmidOf(doi: string, sources: Sources): Promise<string | undefined> {
  const answer = await ask(searchAddress(sources, doi), sources.limits)
  const found = 'failure' in answer ? undefined : searchSchema.safeParse(answer.json).data
  const [pmid, other] = found?.esearchresult.idlist ?? []
  return other === undefined && pmid !== undefined ? readPmid(pmid) : undefined
}

const recordSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  PMID: z.union([z.string(), z.number()]).optional(),
  title: z.string().min(1),
})

const searchSchema = z.object({ esearchresult: z.object({ idlist: z.array(z.string()) }) })

/** The day on which we asked is no fact of an article. */
function withoutAsked({ accessed: _, ...reference }: Reference): Reference {
  return reference
}
