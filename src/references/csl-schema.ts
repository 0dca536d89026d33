/** The schema of one entry of CSL-JSON 1.0.2, as Zotero and others write it, read as a reference. */
import * as z from 'zod'
import type { ReferenceDate, ReferenceName } from '../model/reference.ts'
import { dateIn } from './dates.ts'

/** Numbers are written as numbers or as texts; nothing at all as null or as an empty text. */
const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').trim() || undefined)

const name = z
  .object({
    family: text,
    given: text,
    suffix: text,
    'non-dropping-particle': text,
    'dropping-particle': text,
    literal: text,
  })
  .transform((parts): ReferenceName => given(parts))

const names = z
  .array(name)
  .nullish()
  .transform((list) => {
    const some = list?.filter((one) => Object.keys(one).length > 0) ?? []
    return some.length > 0 ? some : undefined
  })

const dateParts = z.array(z.array(z.union([z.string(), z.number(), z.null()])))

const date = z
  .union([z.string(), z.object({ 'date-parts': dateParts.optional(), literal: text, raw: text })])
  .nullish()
  .transform((value): ReferenceDate | undefined => {
    if (typeof value === 'string') return dateIn(value)
    const ranges = (value?.['date-parts'] ?? []).map(exact).filter((parts) => parts.length > 0)
    if (ranges.length > 0) return { 'date-parts': ranges.slice(0, 2) }
    return dateIn(value?.raw ?? value?.literal ?? '')
  })

/** The fields that are read; all others are tolerated, and kept out. */
export const entrySchema = z.object({
  id: text,
  'citation-key': text,
  type: text,
  title: text,
  author: names,
  editor: names,
  'container-title': text,
  'container-title-short': text,
  journalAbbreviation: text,
  'collection-title': text,
  volume: text,
  issue: text,
  page: text,
  'page-first': text,
  number: text,
  edition: text,
  genre: text,
  publisher: text,
  'publisher-place': text,
  issued: date,
  accessed: date,
  language: text,
  DOI: text,
  PMID: text,
  PMCID: text,
  ISBN: text,
  ISSN: text,
  URL: text,
  note: text,
})

export type EntryFields = z.output<typeof entrySchema>

/** An object without the fields that have no value. */
export function given<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Fields
}

/** The parts of a date up to the first that is no part of one: year, month (1 to 12), day. */
function exact(parts: readonly (string | number | null)[]): number[] {
  const numbers = parts.map((part) => (part === null || part === '' ? NaN : Number(part)))
  const limits = [9999, 12, 31]
  const end = numbers.findIndex((number, at) => !(number >= 1 && number <= (limits[at] ?? 0)))
  return numbers.slice(0, end === -1 ? 3 : end)
}
