/** The fields of one entry of CSL-JSON 1.0.2, as Zotero and others write it, read as those of a reference. */
import type { ReferenceDate, ReferenceName } from '../model/reference.ts'
import { dateIn } from './dates.ts'

/** A value that is none for its field. Not a schema's error: a library has thousands of fields, and each build reads them. */
class Unreadable extends Error {}

/** Numbers are written as numbers or as texts; nothing at all as null or as an empty text. */
function text(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value === 'number') return String(value)
  throw new Unreadable()
}

/** Crossref gives several; the first is enough. */
function oneText(value: unknown): string | undefined {
  return text(Array.isArray(value) ? value[0] : value)
}

function names(value: unknown): readonly ReferenceName[] | undefined {
  if (value === undefined || value === null) return undefined
  const some = list(value)
    .map(name)
    .filter((one) => Object.keys(one).length > 0)
  return some.length > 0 ? some : undefined
}

function name(value: unknown): ReferenceName {
  const parts = record(value)
  const whole = text(parts.given)
  const [, first = whole, suffix] = SUFFIX.exec(whole ?? '') ?? []
  return given({
    family: text(parts.family),
    given: first,
    suffix: text(parts.suffix) ?? suffix,
    'non-dropping-particle': text(parts['non-dropping-particle']),
    'dropping-particle': text(parts['dropping-particle']),
    literal: text(parts.literal),
  })
}

/** Some programs put it behind the given names. */
const SUFFIX = /^(.+?),\s*([JS]r\.?|I{2,3}|IV)$/

function date(value: unknown): ReferenceDate | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return dateIn(value)
  const parts = record(value)
  const [season, literal, raw] = [text(parts.season), text(parts.literal), text(parts.raw)]
  const dates = parts['date-parts'] === undefined ? [] : list(parts['date-parts']).map(list)
  const ranges = dates.map(exact).filter((numbers) => numbers.length > 0)
  if (ranges.length === 0) return dateIn(raw ?? literal ?? '')
  const month = dates[0]?.[1]
  return given({
    'date-parts': ranges.slice(0, 2),
    season: seasonOf(season) ?? SEASONS[Number(month) - 20],
  })
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Unreadable()
  return value
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unreadable()
  return { ...value }
}

/** How each field is read; all others are tolerated, and kept out. */
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
  -readonly [Name in keyof typeof FIELDS]?: ReturnType<(typeof FIELDS)[Name]>
}

/** True for a field that is read. */
export function isField(name: string): name is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, name)
}

/** The fields of an entry, and the names of those that cannot be read. */
export function readFields(entry: object): { fields: EntryFields; wrong: string[] } {
  const fields: Record<string, unknown> = {}
  const wrong: string[] = []
  const own: Readonly<Record<string, unknown>> = { ...entry }
  for (const [name, read] of EACH) {
    if (own[name] === undefined) continue
    try {
      fields[name] = read(own[name])
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      wrong.push(name)
    }
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
function exact(parts: readonly unknown[]): number[] {
  const numbers = parts.map((part) => Number(text(part) ?? NaN))
  const limits = [9999, 12, 31]
  // Before the common era, years are negative.
  const sizes = numbers.map((number, at) => (at === 0 ? Math.abs(number) : number))
  const end = sizes.findIndex((size, at) => !(size >= 1 && size <= (limits[at] ?? 0)))
  return numbers.slice(0, end === -1 ? 3 : end)
}
