/** The fields of one entry of CSL-JSON 1.0.2, as Zotero and others write it, read as those of a reference. */
import * as z from 'zod'
import type { ReferenceDate, ReferenceName } from '../model/reference.ts'
import { dateIn } from './dates.ts'

/** Numbers are written as numbers or as texts; nothing at all as null or as an empty text. */
const text = z.transform((value: unknown, context): string | undefined => {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value === 'number') return String(value)
  context.addIssue('neither a text nor a number')
  return undefined
})

/** Crossref gives several; the first is enough. */
const oneText = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), text)

const name = z
  .object({
    family: text,
    given: text,
    suffix: text,
    'non-dropping-particle': text,
    'dropping-particle': text,
    literal: text,
  })
  .transform((parts): ReferenceName => {
    const [, first = parts.given, suffix] = SUFFIX.exec(parts.given ?? '') ?? []
    return given({ ...parts, given: first, suffix: parts.suffix ?? suffix })
  })

/** Some programs put it behind the given names. */
const SUFFIX = /^(.+?),\s*([JS]r\.?|I{2,3}|IV)$/

const names = z
  .array(name)
  .nullish()
  .transform((list) => {
    const some = list?.filter((one) => Object.keys(one).length > 0) ?? []
    return some.length > 0 ? some : undefined
  })

const dateParts = z.array(z.array(z.union([z.string(), z.number(), z.null()])))

const date = z
  .union([
    z.string(),
    z.object({ 'date-parts': dateParts.optional(), season: text, literal: text, raw: text }),
  ])
  .nullish()
  .transform((value): ReferenceDate | undefined => {
    if (typeof value === 'string') return dateIn(value)
    const ranges = (value?.['date-parts'] ?? []).map(exact).filter((parts) => parts.length > 0)
    const month = value?.['date-parts']?.[0]?.[1]
    const season = seasonOf(value?.season) ?? SEASONS[Number(month) - 20]
    if (ranges.length > 0) return given({ 'date-parts': ranges.slice(0, 2), season })
    return dateIn(value?.raw ?? value?.literal ?? '')
  })

const FIELDS = {
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
  'number-of-pages': text,
  number: text,
  edition: text,
  genre: text,
  publisher: text,
  'publisher-place': text,
  'event-title': text,
  event: text,
  'event-place': text,
  issued: date,
  accessed: date,
  language: text,
  DOI: text,
  PMID: text,
  PMCID: text,
  ISBN: oneText,
  ISSN: oneText,
  URL: text,
  note: text,
}

const EACH = Object.entries(FIELDS)

export type EntryFields = {
  -readonly [Name in keyof typeof FIELDS]?: z.output<(typeof FIELDS)[Name]>
}

/** True for a field that is read; all others are tolerated, and kept out. */
export function isField(name: string): name is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, name)
}

/** The fields of an entry, and the names of those that cannot be read. */
export function readFields(entry: object): { fields: EntryFields; wrong: string[] } {
  const fields: Record<string, unknown> = {}
  const wrong: string[] = []
  const own: Record<string, unknown> = { ...entry }
  // Not one schema of them all: an entry has ten of the thirty, and Zod would read the others as well.
  for (const [name, schema] of EACH) {
    if (own[name] === undefined) continue
    const read = schema.safeParse(own[name])
    if (read.success) fields[name] = read.data
    else wrong.push(name)
  }
  return { fields, wrong }
}

/** An object without the fields that have no value. */
export function given<Fields extends object>(fields: Fields): Fields {
  const some: Partial<Fields> = {}
  for (const name in fields) if (fields[name] !== undefined) some[name] = fields[name]
  return some as Fields
}

/** In words, or as a number (CSL 1.0.2). */
function seasonOf(season: string | undefined): string | undefined {
  return season !== undefined && /^\p{L}/u.test(season) ? season : SEASONS[Number(season)]
}

/** In the place of a month they begin with 21 (ISO 8601-2, 4.8). */
const SEASONS: Readonly<Record<number, string>> = {
  1: 'Spring',
  2: 'Summer',
  3: 'Autumn',
  4: 'Winter',
}

/** The parts of a date up to the first that is no part of one: year, month (1 to 12), day. */
function exact(parts: readonly (string | number | null)[]): number[] {
  const numbers = parts.map((part) => (part === null || part === '' ? NaN : Number(part)))
  const limits = [9999, 12, 31]
  // Before the common era, years are negative.
  const sizes = numbers.map((number, at) => (at === 0 ? Math.abs(number) : number))
  const end = sizes.findIndex((size, at) => !(size >= 1 && size <= (limits[at] ?? 0)))
  return numbers.slice(0, end === -1 ? 3 : end)
}
