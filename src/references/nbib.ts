/** PubMed's .nbib: MEDLINE records, as its button “Cite” and “Save” write them (NLM, MEDLINE/PubMed Data Element Descriptions). */
import type { Report } from '../model/problem.ts'
import type {
  LocatedReference,
  Reference,
  ReferenceName,
  ReferenceType,
} from '../model/reference.ts'
import { given } from './csl-fields.ts'
import { dateIn } from './dates.ts'
import { errorAt, warningAt } from './faults.ts'
import { type Unkeyed, keyed } from './keyed.ts'
import { personIn } from './persons.ts'
import { Tags, taggedRecords } from './tagged.ts'

const SYNTAX = { tag: /^([A-Z]{2,4} {0,2})-(?: (.*))?$/s, begins: 'PMID' }

/** The records in the order of the file; one without a title is reported and left out. */
export function readNbib(text: string, file: string, report: Report): LocatedReference[] {
  const records = taggedRecords(text, SYNTAX)
  if (records.length === 0) {
    const advice = 'Save it in PubMed again: Cite, then Download .nbib'
    report(errorAt({ file, line: 1 }, 'No record of PubMed stands in this file.', advice))
  }
  const works = records.flatMap((record): Unkeyed[] => {
    const work = workOf(new Tags(record))
    if (work) return [{ work, line: record.line }]
    const advice = 'Save it in PubMed again, or take it out.'
    const message = 'This record has no title, and is left out.'
    report(warningAt({ file, line: record.line }, message, advice))
    return []
  })
  return keyed(works, file, report)
}

function workOf(tags: Tags): Omit<Reference, 'id'> | undefined {
  const book = tags.first('BTI')
  const title = tags.first('TI') ?? book
  if (title === undefined) return undefined
  const chapter = book !== undefined && book !== title
  const date = tags.first('DP')
  return given({
    type: typeOf(book, chapter),
    title: withoutStop(title),
    author: names(tags, 'FAU', 'AU', 'CN'),
    editor: names(tags, 'FED', 'ED'),
    'container-title': chapter ? withoutStop(book) : tags.first('JT'),
    'container-title-short': tags.first('TA'),
    volume: tags.first('VI'),
    issue: tags.first('IP'),
    page: tags.first('PG') ?? identifier(tags, 'pii'),
    edition: tags.first('EN'),
    publisher: tags.first('PB'),
    'publisher-place': tags.first('PL'),
    issued: date === undefined ? undefined : dateIn(date),
    language: languageOf(tags.first('LA')),
    DOI: identifier(tags, 'doi'),
    PMID: tags.first('PMID'),
    PMCID: tags.first('PMC'),
    ISBN: tags.first('ISBN')?.replace(/\s.*/, ''),
    ISSN: tags.first('IS')?.replace(/\s.*/, ''),
  })
}

function typeOf(book: string | undefined, chapter: boolean): ReferenceType {
  return chapter ? 'chapter' : book === undefined ? 'article-journal' : 'book'
}

/** Names in full where the record has them, and bodies (CN) where they stand among the authors. */
function names(
  tags: Tags,
  full: string,
  short: string,
  body?: string,
): ReferenceName[] | undefined {
  const persons = tags.all(full).length > 0 ? full : short
  const found = tags
    .all(persons, ...(body === undefined ? [] : [body]))
    .filter(({ value }) => !value.startsWith('['))
    .map(({ tag, value }) => (tag === body ? { literal: value } : personIn(value)))
  return found.length > 0 ? found : undefined
}

/** NLM's codes have three letters (`eng`, `chi`); the shortest for the same language is BCP 47's. */
function languageOf(code: string | undefined): string | undefined {
  return code === undefined || !/^[a-z]{3}$/.test(code) || code === 'und'
    ? undefined
    : Intl.getCanonicalLocales(code)[0]
}

/** `10.1016/j.jpain.2017.11.005 [doi]` */
function identifier(tags: Tags, kind: string): string | undefined {
  const ending = ` [${kind}]`
  const found = tags.all('LID', 'AID').find(({ value }) => value.endsWith(ending))
  return found?.value.slice(0, -ending.length)
}

/** MEDLINE ends a title with a full stop, one that was translated within its brackets. */
function withoutStop(title: string): string {
  return title.replace(/(?<!\.)\.(\]?)$/, '$1')
}
