/** Records: publications as the search index takes them, each with its facts rather than the words around them. */
import { isoDay } from '../model/day.ts'
import type { Name, Publication, PublicationsPage } from '../model/publication.ts'

/** Something to be found that is not a page of its own. */
export interface SearchRecord {
  /** Below the site's root, percent-encoded: `/publications/#ivf-2009`. */
  readonly url: string
  /** What is searched, and shown as the excerpt. */
  readonly content: string
  readonly title: string
  /** Printed beside the result, as a page prints its day. */
  readonly day: string
  /** What the results can be sorted by: an ISO 8601 date. */
  readonly date: string
  readonly filters: Readonly<Record<string, readonly string[]>>
}

/** What the site's language says about publications. */
export interface PublicationWords {
  /** The word for a publication in the filters. */
  readonly kind: string
  /** When and where in its journal it was published, in the words of the page. */
  place(publication: Publication): {
    readonly volume: string
    readonly day: string
    readonly page: string
  }
}

/** One record for each publication of the page, in its order. */
export function publicationRecords(
  page: PublicationsPage,
  words: PublicationWords,
): SearchRecord[] {
  return page.groups.flatMap(({ publications }) =>
    publications.map((publication) => record(publication, page.path, words)),
  )
}

function record(
  publication: Publication,
  path: string,
  { kind, place }: PublicationWords,
): SearchRecord {
  const { id, title, author, containerTitle, issued, summary } = publication
  const year = String(issued.year)
  const { volume, day, page } = place(publication)
  const source = [containerTitle ?? '', volume, day, page].filter(Boolean).join(', ')
  const sentences = [title, author.map(inFull).join(', '), source, summary?.text ?? '']
  return {
    url:
      publication.path === undefined
        ? `${encodeURI(path)}#${encodeURIComponent(id)}`
        : encodeURI(publication.path),
    content: sentences.filter(Boolean).map(sentence).join(' '),
    title,
    day,
    date: isoDay(issued),
    filters: { kind: [kind], year: [year] },
  }
}

function inFull({ given, family }: Name): string {
  return given === undefined ? family : `${given} ${family}`
}

function sentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`
}
