/** Reference: a work as the NLM's “Citing Medicine” writes it in a numbered list, the style called Vancouver. */
import type { Reference } from '../../model/reference.ts'
import { dateText } from './dates.ts'
import { editors, names } from './names.ts'
import { pages } from './pages.ts'
import { marked, plain } from './words.ts'

/**
 * A work in one line of marked text (see words.ts): authors, title, where it stands, when it came out, its address.
 * What is not known is left out with its punctuation.
 */
export function formatReference(reference: Reference): string {
  const { author = [], editor = [], type, URL: url } = reference
  const people = author.length > 0 ? names(author) : editor.length > 0 ? editors(editor) : ''
  const others = author.length > 0 && editor.length > 0 ? `${editors(editor)}.` : ''
  const host = [others, container(reference)].filter(Boolean).join(' ')
  return sentences([
    people && marked(people),
    title(reference),
    type === 'speech'
      ? given(reference)
      : spaced([
          IN_A_BOOK.has(type) && host ? `In: ${host}` : host,
          published(publisher(reference), place(reference)),
        ]),
    series(reference),
    type === 'report' && reference.number ? `Report No.: ${reference.number}` : '',
    url ? `Available from: ${url}` : '',
  ])
}

const JOURNALS = new Set(['article-journal', 'article-magazine', 'article-newspaper'])
const IN_A_BOOK = new Set(['chapter', 'paper-conference'])

/** True for a work that is part of another one, which then carries the word “Internet”. */
function isPart({ type }: Reference): boolean {
  return JOURNALS.has(type) || IN_A_BOOK.has(type)
}

function title(reference: Reference): string {
  const words = marked(reference.title)
  if (isPart(reference)) return words
  const { URL: url, type, genre } = reference
  const kind = type === 'thesis' ? genre : undefined
  const medium = url ? (kind ? `${kind} on the Internet` : 'Internet') : kind
  const edited = edition(reference)
  const named = `${words}${medium ? ` [${marked(medium)}]` : ''}`
  return edited ? `${ended(named)} ${edited}` : named
}

/** `3` and `3rd` are `3rd ed`; words stay as they are. */
function edition({ edition = '' }: Reference): string {
  const number = /^(\d+)(?:st|nd|rd|th)?$/.exec(edition)?.[1]
  return number === undefined ? marked(edition) : `${number}${ordinal(Number(number))} ed`
}

function ordinal(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}

/** The journal, the book or the site that it stands in. */
function container(reference: Reference): string {
  const { type, URL: url } = reference
  const long = reference['container-title'] ?? ''
  const short = reference['container-title-short'] || long
  if (!isPart(reference)) {
    const volume = !reference['collection-title'] && reference.volume
    return ended([volume ? `Vol. ${volume}` : '', marked(long)].filter(Boolean).join(', '))
  }
  const name = marked(type === 'article-journal' ? short : long).replaceAll('.', '')
  const medium = spaced([name, name && url ? '[Internet]' : ''])
  return spaced([medium && `${medium}.`, ended(edition(reference))])
}

/** `Lecture presented at: 5th Congress; 2008 May 6; Rome`: a talk or a poster, by its meeting. */
function given(reference: Reference): string {
  const { genre = '', 'event-title': event = '', 'event-place': where = '' } = reference
  const kind = genre && genre.charAt(0).toUpperCase() + genre.slice(1)
  const meeting = event && [spaced([kind, 'presented at']), event].join(': ')
  return [marked(meeting || kind), place(reference), marked(where)].filter(Boolean).join('; ')
}

/** `Geneva: WHO; 2013`: who published it, and when. */
function published(who: string, when: string): string {
  return [who, when].filter(Boolean).join('; ')
}

function publisher(reference: Reference): string {
  if (JOURNALS.has(reference.type)) return ''
  const where = reference['publisher-place']
  const city = where && reference.type === 'thesis' ? `[${where}]` : where
  return marked([city, reference.publisher].filter(Boolean).join(': '))
}

/** Date, volume, issue and pages. */
function place(reference: Reference): string {
  const { type, URL: url, issued, accessed, volume, issue, page } = reference
  const seen = url && accessed ? `[cited ${dateText(accessed, 3)}]` : ''
  const journal = JOURNALS.has(type)
  const exact = journal || BY_DAY.has(type) ? 3 : type === 'report' ? 2 : 1
  const date = spaced([dateText(issued, exact), seen])
  if (journal) {
    const numbered =
      type === 'article-newspaper' ? '' : `${volume ?? ''}${issue ? `(${issue})` : ''}`
    const inside = [numbered, page && pages(page)].filter(Boolean).join(':')
    return [date, marked(inside)].filter(Boolean).join(';')
  }
  const { 'number-of-pages': number } = reference
  if (type === 'book') return spaced(number ? [date && ended(date), extent(number)] : [date])
  return page ? spaced([date && ended(date), `p. ${pages(page)}`]) : date
}

const BY_DAY = new Set(['post-weblog', 'speech'])

/** `206 p`, `xii, 345 p`. */
function extent(number: string): string {
  return marked(/\bp\b/.test(number) ? number : `${number} p`)
}

function series(reference: Reference): string {
  const collection = reference['collection-title']
  if (!collection || JOURNALS.has(reference.type)) return ''
  const { volume } = reference
  return `(${marked(collection)}${volume ? `; vol. ${volume}` : ''})`
}

function spaced(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ')
}

/** Each part as a sentence of its own; an address is followed by no full stop, which would be taken for part of it. */
function sentences(parts: readonly string[]): string {
  const found = parts.filter(Boolean)
  return found
    .map((part, index) => (index === found.length - 1 && ADDRESS.test(part) ? part : ended(part)))
    .join(' ')
}

const ADDRESS = /^Available from: /

/** With a full stop, where no other sign ends it. */
function ended(text: string): string {
  return text === '' ||
    /[.?!…]$/.test(plain(text).replace(/[)”’]+$/, '')) ||
    /[.?!…][”’]?$/.test(plain(text))
    ? text
    : `${text}.`
}
