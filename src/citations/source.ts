/** Source: a work that texts can cite, with all that is known of it, made ready for print once. */
import { type Html, escape, html, join, raw } from '../html/html.ts'
import type { Retraction, SourceNote } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'
import { dateText } from './nlm/dates.ts'
import { formatReference } from './nlm/reference.ts'
import { plainWords, printed } from './nlm/words.ts'
import { shortName, shortNameAndYear } from './short.ts'
import type { CitationWords } from './words.ts'

export interface Source {
  readonly reference: Reference
  /** Its id on every page that lists it: `ref-mu2020`. */
  readonly anchor: string
  readonly note?: SourceNote
  readonly retraction?: Retraction
  /** Where the author's files hold it. */
  readonly place?: { readonly file: string; readonly line: number }
}

/** What is printed of a work wherever it is cited, made once. */
export interface Print {
  /** The reference, its links, and what the publisher said of it since. */
  readonly line: Html
  /** The author's appraisal. */
  readonly study: Html | ''
  /** Its title as plain words. */
  readonly title: string
  /** `Mu and others`. */
  readonly name: string
  /** `Mu and others 2020`. */
  readonly short: string
  /** `Mu and others 2020: Randomised trial, 120 people`. */
  readonly beside: Html
}

const prints = new WeakMap<Source, Print>()

export function printOf(source: Source, words: CitationWords): Print {
  const known = prints.get(source)
  if (known) return known
  const made = print(source, words)
  prints.set(source, made)
  return made
}

/** The work as a list prints it; the ways back to the text stand before the author's appraisal. */
export function bodyOf(source: Source, words: CitationWords, ways: Html | '' = ''): Html {
  const { line, study } = printOf(source, words)
  return raw(`${line}${ways}${study}`)
}

/** `Randomised trial, 120 people, low certainty`; empty where nothing is known. */
function studyOf({ note }: Source, words: CitationWords): string {
  if (!note) return ''
  const { design, people, certainty } = note
  const parts = [design, people && words.people(people), certainty && words.certainty[certainty]]
  return parts.filter(Boolean).join(', ')
}

function print(source: Source, words: CitationWords): Print {
  const { retraction, note, reference } = source
  const known = studyOf(source, words)
  const short = shortNameAndYear(reference, words)
  const study = [known, note?.finding ?? ''].filter((part) => part !== '').map(ended)
  return {
    line: join([
      line(reference),
      ...links(reference).map(([text, href]) => html` <a href="${href}">${text}</a>`),
      retraction ? mark(retraction, words) : '',
    ]),
    study: study.length > 0 ? html` <span class="study">${study.join(' ')}</span>` : '',
    title: plainWords(reference.title),
    name: shortName(reference, words),
    short,
    beside: html`${short}${known ? `: ${known}` : ''}`,
  }
}

/** The reference in the form of the NLM. An article's DOI says where it is read; its other address is left out. */
function line(reference: Reference): Html {
  const { URL: url, type, DOI, PMID } = reference
  const known = type.startsWith('article') && (DOI ?? PMID) !== undefined
  const { URL: _, accessed, ...rest } = reference
  const text = formatReference(known ? rest : reference)
  const end = known || !url ? -1 : text.lastIndexOf(url)
  if (end < 0 || !url || !/^https?:\/\//i.test(url)) return printed(text)
  return html`${printed(text.slice(0, end).trimEnd())} <a href="${url}">${url}</a>`
}

function links({ DOI, PMID, PMCID }: Reference): [string, string][] {
  return [
    ...(DOI ? [[`doi:${DOI}`, doiAddress(DOI)] as [string, string]] : []),
    ...(PMID
      ? [[`PubMed ${PMID}`, `https://pubmed.ncbi.nlm.nih.gov/${PMID}/`] as [string, string]]
      : []),
    ...(PMCID
      ? [[PMCID, `https://www.ncbi.nlm.nih.gov/pmc/articles/${PMCID}/`] as [string, string]]
      : []),
  ]
}

/** The address of a DOI; what means something else in an address is percent-encoded (DOI Handbook 2.5.2.4). */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[#?]/g, encodeURIComponent)}`
}

function mark({ kind, date, notice }: Retraction, words: CitationWords): Html {
  const parts = date?.split('-').map(Number)
  const text = words.listMarks[kind](parts && dateText({ 'date-parts': [parts] }, 3))
  const href = notice && (/^https?:\/\//i.test(notice) ? notice : doiAddress(notice))
  const link = href ? html` <a href="${href}">${words.notice}</a>` : ''
  return html` <b class="retracted">${text}</b>${link}`
}

function ended(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`
}

/** The mark beside a number in the text. */
export function markInText({ kind }: Retraction, words: CitationWords): Html {
  return raw(` <b class="retracted">${escape(words.marks[kind])}</b>`)
}
