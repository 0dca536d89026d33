/** RIS: reads what EndNote, Zotero and databases export, and writes it (Research Information Systems, 2011). */
import type { Report } from '../model/problem.ts'
import type {
  LocatedReference,
  Reference,
  ReferenceDate,
  ReferenceName,
} from '../model/reference.ts'
import { given } from './csl-fields.ts'
import { dateIn } from './dates.ts'
import { errorAt, warningAt } from './faults.ts'
import { readDoi, readPmid } from './identifiers.ts'
import { type Unkeyed, keyed } from './keyed.ts'
import { lastPage, pagesIn } from './pages.ts'
import { inverted, personIn } from './persons.ts'
import { plain } from './plain.ts'
import { fromRis, intoRis } from './ris-types.ts'
import { Tags, taggedRecords } from './tagged.ts'

const SYNTAX = { tag: /^([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/s, begins: 'TY', ends: 'ER' }

/** The records in the order of the file; one without a title is reported and left out. */
export function readRis(text: string, file: string, report: Report): LocatedReference[] {
  const records = taggedRecords(text, SYNTAX)
  if (records.length === 0) {
    const advice = 'A record begins with a line such as  TY  - JOUR'
    report(errorAt({ file, line: 1 }, 'No record of RIS stands in this file.', advice))
  }
  const works = records.flatMap((record): Unkeyed[] => {
    const tags = new Tags(record)
    const work = workOf(tags)
    const id = tags.first('ID')
    if (work) return [{ work, id: id && /\s/.test(id) ? undefined : id, line: record.line }]
    const advice = 'Write it on a line of its own:  TI  - …'
    const message = 'This record has no title, and is left out.'
    report(warningAt({ file, line: record.line }, message, advice))
    return []
  })
  return keyed(works, file, report)
}

/** Records in the order given, with the line ends that RIS asks for. Italics and the like of titles are left out. */
export function toRis(references: readonly Reference[]): string {
  return references.map((reference) => `${linesOf(reference).join('\r\n')}\r\n`).join('\r\n')
}

function workOf(tags: Tags): Omit<Reference, 'id'> | undefined {
  const title = tags.first('TI', 'T1', 'CT')
  if (title === undefined) return undefined
  const type = fromRis(tags.first('TY') ?? '')
  const container = tags.first('T2', 'JF', 'BT') ?? tags.first('JO', 'JA', 'J2')
  const short = tags.first('J2', 'JA', 'JO')
  const serial = SERIALS.has(type)
  const number = tags.first('SN')?.replace(/ \(.*/, '')
  return given({
    type,
    title,
    author: people(tags, 'AU', 'A1'),
    editor: people(tags, 'ED', 'A2'),
    'container-title': container,
    'container-title-short': short === container ? undefined : short,
    'collection-title': tags.first('T3'),
    volume: tags.first('VL'),
    issue: tags.first('IS'),
    page: pagesIn(tags.first('SP', 'C7'), tags.first('EP')),
    number: type === 'report' || type === 'standard' ? tags.first('M1') : undefined,
    edition: tags.first('ET'),
    genre: serial ? undefined : tags.first('M3'),
    publisher: tags.first('PB'),
    'publisher-place': tags.first('CY'),
    issued: dateOf(tags),
    accessed: dateIn(tags.first('Y2') ?? ''),
    language: tags.first('LA'),
    DOI: readDoi(tags.first('DO') ?? '') ?? doiOf(tags.first('UR')),
    PMID: pmidOf(tags),
    PMCID: tags.all('C2', 'N1').flatMap(({ value }) => /\bPMC\d+/.exec(value) ?? [])[0],
    ISBN: serial ? undefined : number,
    ISSN: serial ? number : undefined,
    URL: tags.first('UR'),
  })
}

const SERIALS: ReadonlySet<string> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
])

function people(tags: Tags, ...names: string[]): ReferenceName[] | undefined {
  const found = tags.all(...names).map(({ value }) => personIn(value))
  return found.length > 0 ? found : undefined
}

/** DA is `2020/12/11/`, or with EndNote only `Dec 11`, beside the year in PY. */
function dateOf(tags: Tags): ReferenceDate | undefined {
  const date = tags.first('DA') ?? ''
  if (/^\d{4}/.test(date)) return dateIn(date)
  const year = tags.first('PY', 'Y1') ?? ''
  return dateIn(/^\d{4}$/.test(year) ? `${year} ${date}` : year)
}

/** Publishers that have no field for it give its address. */
function doiOf(address: string | undefined): string | undefined {
  return address?.includes('doi.org/') ? readDoi(address) : undefined
}

/** PubMed's number: where the record came from PubMed, in a note as Zotero writes it, or in its address. */
function pmidOf(tags: Tags): string | undefined {
  const number = tags.first('AN') ?? ''
  const database = `${tags.first('DB', 'DP') ?? ''}`
  if (/pubmed|medline|nlm/i.test(database) && readPmid(number)) return readPmid(number)
  const noted = tags.all('N1').flatMap(({ value }) => /PMID:\s*(\d+)/.exec(value)?.[1] ?? [])
  const address = tags.all('UR').flatMap(({ value }) => readPmid(value) ?? [])
  return noted[0] ?? address[0]
}

function linesOf(reference: Reference): string[] {
  const { page = '', issued, accessed, PMID } = reference
  const [first, last] = lastPage(page)
  const line = (tag: string, value: string | undefined) =>
    value ? [`${tag}  - ${plain(value)}`] : []
  return [
    `TY  - ${intoRis(reference.type)}`,
    ...line('ID', reference.id),
    ...line('TI', reference.title),
    ...(reference.author ?? []).flatMap((name) => line('AU', inverted(name))),
    ...(reference.editor ?? []).flatMap((name) => line('A2', inverted(name))),
    ...line('T2', reference['container-title']),
    ...line('J2', reference['container-title-short']),
    ...line('T3', reference['collection-title']),
    ...line('VL', reference.volume),
    ...line('IS', reference.issue),
    ...line('SP', first),
    ...line('EP', last),
    ...line('M1', reference.number),
    ...line('ET', reference.edition),
    ...line('M3', reference.genre),
    ...line('PB', reference.publisher),
    ...line('CY', reference['publisher-place']),
    ...line('PY', issued?.['date-parts']?.[0]?.[0]?.toString() ?? issued?.literal),
    ...line('DA', slashed(issued)),
    ...line('Y2', slashed(accessed)),
    ...line('LA', reference.language),
    ...line('DO', reference.DOI),
    ...(PMID ? [...line('AN', PMID), 'DB  - PubMed'] : []),
    ...line('C2', reference.PMCID),
    ...line('SN', reference.ISBN ?? reference.ISSN),
    ...line('UR', reference.URL),
    'ER  - ',
  ]
}

/** `2020/12/11`, with as many parts as are known. */
function slashed(date: ReferenceDate | undefined): string | undefined {
  const parts = date?.['date-parts']?.[0]
  return parts?.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('/')
}
