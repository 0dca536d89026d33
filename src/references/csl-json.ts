/** CSL-JSON: reads a library in the form that Zotero exports, and writes one. */
import type { Report } from '../model/problem.ts'
import type { LocatedReference, Reference, ReferenceType } from '../model/reference.ts'
import { suggest } from '../model/suggest.ts'
import { type EntryFields, given, readFields } from './csl-fields.ts'
import { CSL_TYPES, typeOf } from '../model/reference-types.ts'
import { doubtsOf } from './csl-doubts.ts'
import { errorAt, quoted, warningAt } from './faults.ts'
import { readDoi, readPmid } from './identifiers.ts'
import { type EntryPlace, jsonPlaces } from './json-places.ts'

/**
 * The references in the order of the file. An entry that is no reference is reported with its line and left out; fields
 * that CSL-JSON or Zotero have and a reference has not are passed over. PMID and PMCID are also found in `note`, where
 * Zotero puts them.
 */
export function readCslJson(text: string, file: string, report: Report): LocatedReference[] {
  const bare = text.replace(/^\ufeff/, '')
  const { entries, fault } = jsonPlaces(bare)
  if (fault) {
    const { line, column, found } = fault
    const message =
      found === '' ? 'The file ends too early.' : `${quoted(found)} cannot stand here.`
    const advice =
      'The file is not JSON from here on: export it again, or mend the comma, quotation mark or bracket.'
    report(errorAt({ file, line, column }, message, advice))
    return []
  }
  const list: unknown = JSON.parse(bare)
  if (!Array.isArray(list)) {
    const advice = 'Export it as “CSL JSON”: a list of works between [ and ].'
    report(errorAt({ file, line: 1 }, 'This file is not a list of references.', advice))
    return []
  }
  return entries.flatMap((place, at) => {
    const reference = readEntry(list[at], place, file, report)
    return reference ? [{ reference, file, line: place.line }] : []
  })
}

/** A library in CSL-JSON, in the order given. */
export function toCslJson(references: readonly Reference[]): string {
  if (references.length === 0) return '[]\n'
  return `${JSON.stringify(references, null, 2)}\n`
}

function readEntry(
  entry: unknown,
  place: EntryPlace,
  file: string,
  report: Report,
): Reference | undefined {
  const wrong = (field: string, message: string, advice: string) => {
    const line = place.fields.get(field) ?? place.line
    report(errorAt({ file, line }, message, advice))
  }
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    wrong('', 'This entry is not a reference.', 'Take it out.')
    return undefined
  }
  const { fields, wrong: unread } = readFields(entry)
  for (const field of unread) {
    wrong(field, `The field ${quoted(field)} cannot be read.`, `It is ${shapeOf(field)}`)
  }
  if (unread.length > 0) return undefined
  for (const { field, message, advice } of doubtsOf(entry)) wrong(field, message, advice)
  const { id, title, type = '' } = fields
  // CSL’s “article” is a preprint or the like; where it stands in a journal, it is an article of that.
  const known = typeOf(type === 'article' && fields['container-title'] ? 'review' : type)
  if (id !== undefined && title !== undefined && known !== undefined) {
    return referenceOf(fields, id, known, title)
  }
  const name = quoted(id ?? title ?? '')
  if (id === undefined) wrong('id', `The entry ${name} has no id.`, 'Write  "id": "mu2020"')
  if (title === undefined) {
    const line = place.fields.get('title') ?? place.line
    const message = `The entry ${name} has no title, and is left out.`
    report(warningAt({ file, line }, message, 'Write it after  "title":'))
  }
  if (known === undefined) {
    const near = CSL_TYPES.find((one) => sorted(one) === sorted(type)) ?? suggest(type, CSL_TYPES)
    const advice = near
      ? `Write  "type": "${near}"`
      : 'Write  "type": "article-journal"  or another of CSL’s types.'
    wrong(
      'type',
      type === '' ? `The entry ${name} has no type.` : `${quoted(type)} is not a type of work.`,
      advice,
    )
  }
  return undefined
}

/** Zotero's own ids are addresses; where there is a citation key, that is what posts can be expected to cite. */
function referenceOf(
  fields: EntryFields,
  id: string,
  type: ReferenceType,
  title: string,
): Reference {
  const { 'citation-key': key, note = '', journalAbbreviation, 'page-first': first } = fields
  const { DOI, PMID, PMCID, page, 'container-title-short': short, ...rest } = fields
  const doi = DOI ?? /^\s*DOI:\s*(\S+)/im.exec(note)?.[1]
  const pmid = PMID ?? /^\s*PMID:\s*(\d+)/im.exec(note)?.[1]
  const pmcid = PMCID ?? /^\s*PMCID:\s*(PMC\d+)/im.exec(note)?.[1]
  const {
    'citation-key': _key,
    note: _note,
    journalAbbreviation: _short,
    'page-first': _first,
    event: meeting,
    'event-title': event = meeting,
    ...own
  } = rest
  return given({
    ...own,
    ...{ id: key !== undefined && id.includes('/') ? key : id, type, title },
    'container-title-short': short ?? journalAbbreviation,
    page: page ?? first,
    'event-title': event,
    DOI: doi === undefined ? undefined : (readDoi(doi) ?? doi),
    PMID: pmid === undefined ? undefined : (readPmid(pmid) ?? pmid),
    PMCID: pmcid,
  })
}

/** Crossref says `journal-article` for CSL's `article-journal`. */
function sorted(type: string): string {
  return type.split('-').sort().join()
}

function shapeOf(field: string): string {
  if (field === 'author' || field === 'editor') {
    return `a list of names:  "${field}": [{ "family": "Mu", "given": "Jing" }]`
  }
  if (field === 'issued' || field === 'accessed') {
    return `a date:  "${field}": { "date-parts": [[2020, 12, 11]] }`
  }
  return `a text:  "${field}": "…"`
}
