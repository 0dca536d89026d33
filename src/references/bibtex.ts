/** BibTeX: writes references for LaTeX, with the fields that biblatex and Pandoc know beyond BibTeX's own. */
import type { Reference, ReferenceDate, ReferenceName, ReferenceType } from '../model/reference.ts'
import { latex, verbatim } from './latex.ts'

/** Entries in the order given. Titles stand in two pairs of braces, so that no style changes their capitals. */
export function toBibtex(references: readonly Reference[]): string {
  return references.map(entry).join('\n')
}

function entry(reference: Reference): string {
  const { type, id, DOI, URL, PMID, PMCID, ISBN, ISSN } = reference
  const [kind, container, publisher] = KINDS[type]
  const text = (value: string | undefined) => (value === undefined ? undefined : latex(value))
  const kept = (value: string | undefined) =>
    value === undefined ? undefined : `{${latex(value)}}`
  const bare = (value: string | undefined) => (value === undefined ? undefined : verbatim(value))
  const fields: [string, string | undefined][] = [
    ['author', people(reference.author)],
    ['editor', people(reference.editor)],
    ['entrysubtype', SUBTYPES[type]],
    ['options', particled(reference) ? 'useprefix=true' : undefined],
    ['title', kept(reference.title)],
    [container, kept(reference['container-title'])],
    ['shortjournal', kept(reference['container-title-short'])],
    ['series', kept(reference['collection-title'])],
    ['edition', text(reference.edition)],
    ['type', type === 'thesis' && !reference.genre ? undefined : text(reference.genre)],
    ['volume', text(reference.volume)],
    ['number', text(reference.issue ?? reference.number)],
    ['pages', text(reference.page)?.replace(/(?<=\w)[-–](?=\w)/g, '--')],
    [publisher, kept(reference.publisher)],
    ['address', kept(reference['publisher-place'])],
    ...issued(reference.issued),
    ['doi', bare(DOI)],
    ['pmid', text(PMID)],
    ['pmcid', text(PMCID)],
    ['isbn', text(ISBN)],
    ['issn', text(ISSN)],
    ['url', bare(URL)],
    ['urldate', isoDate(reference.accessed?.['date-parts']?.[0])],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []))
  return `@${kind}{${id.replace(/[\s"#%'(),={}~\\]/g, '-')},\n${lines.join('')}}\n`
}

/** The kind of entry, and its fields for the container and for the publisher. */
const KINDS: Readonly<Record<ReferenceType, readonly [string, string, string]>> = {
  'article-journal': ['article', 'journal', 'publisher'],
  'article-magazine': ['article', 'journal', 'publisher'],
  'article-newspaper': ['article', 'journal', 'publisher'],
  book: ['book', 'booktitle', 'publisher'],
  chapter: ['incollection', 'booktitle', 'publisher'],
  dataset: ['dataset', 'booktitle', 'publisher'],
  document: ['misc', 'booktitle', 'publisher'],
  'paper-conference': ['inproceedings', 'booktitle', 'publisher'],
  'post-weblog': ['online', 'booktitle', 'publisher'],
  report: ['techreport', 'booktitle', 'institution'],
  speech: ['unpublished', 'booktitle', 'publisher'],
  standard: ['standard', 'booktitle', 'publisher'],
  thesis: ['phdthesis', 'booktitle', 'school'],
  webpage: ['online', 'booktitle', 'publisher'],
}

/** What Pandoc and biblatex call an article that is no journal’s. */
const SUBTYPES: Readonly<Partial<Record<ReferenceType, string>>> = {
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
}

function people(names: readonly ReferenceName[] = []): string | undefined {
  return names.length > 0 ? names.map(nameOf).join(' and ') : undefined
}

/** `Ju, Maggie`, `van der Berg, Jr., Jan`; a body in braces, as one word. */
function nameOf(name: ReferenceName): string {
  const { family, given, suffix, literal } = name
  if (literal !== undefined || family === undefined) return `{${latex(literal ?? given ?? '')}}`
  const particle = name['non-dropping-particle'] ?? name['dropping-particle']
  const last = [particle === undefined ? '' : latex(particle), word(family, /[\s,]/)]
  const parts = [last.filter(Boolean).join(' '), suffix, given && word(given, /,| and /)]
  return parts.filter((part) => part).join(', ')
}

/** In braces where a sign in it would part the name, or two names. */
function word(text: string, parting: RegExp): string {
  return parting.test(text) ? `{${latex(text)}}` : latex(text)
}

/** biblatex's option for `van Gogh` among the Vs; without it, `van` counts as dropped. */
function particled({ author = [], editor = [] }: Reference): boolean {
  return [...author, ...editor].some((name) => name['non-dropping-particle'] !== undefined)
}

/** BibTeX knows years and months; biblatex's date says the rest. */
function issued(date: ReferenceDate | undefined): [string, string | undefined][] {
  const [first, last] = date?.['date-parts'] ?? []
  const [year, month] = first ?? []
  const exact = last ? `${isoDate(first)}/${isoDate(last)}` : isoDate(first)
  return [
    ['year', year?.toString() ?? (date?.literal === undefined ? undefined : latex(date.literal))],
    ['month', month?.toString()],
    ['date', (first?.length ?? 0) > 2 || last ? exact : undefined],
  ]
}

function isoDate(parts: readonly number[] | undefined): string | undefined {
  return parts?.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-')
}
