/** Page: everything that the site cites, in the order of the alphabet, each with the texts that cite it. */
import type { Download, ReferenceEntry, ReferencesPage } from '../model/citation.ts'
import type { AuthorPage, Post } from '../model/page.ts'
import type { Reference } from '../model/reference.ts'
import type { Site } from '../model/site.ts'
import type { Bibliography } from './bibliography.ts'
import { contextObject } from './context-object.ts'
import { parted } from './reference-parts.ts'
import { type Source, bodyOf, printOf } from './source.ts'
import type { CitationWords } from './words.ts'

export interface CitedSource {
  readonly source: Source
  readonly texts: readonly (Post | AuthorPage)[]
}

export const PATH = '/references/'

/** Every work that a text of the site cites, by its first author, its year and its title. */
export function citedSources(
  { posts, pages, language }: Pick<Site, 'posts' | 'pages' | 'language'>,
  bibliography: Bibliography,
  words: CitationWords,
): CitedSource[] {
  const texts = new Map<Source, (Post | AuthorPage)[]>()
  for (const text of [...posts, ...pages]) {
    for (const { reference } of text.cited ?? []) {
      const source = bibliography.find(reference.id)
      if (!source) continue
      const known = texts.get(source)
      if (known) known.push(text)
      else texts.set(source, [text])
    }
  }
  const { compare } = new Intl.Collator(language)
  const key = (source: Source) => {
    const { short, title } = printOf(source, words)
    return `${short} ${title}`.replace(/^[“‘]+/, '')
  }
  return [...texts]
    .map(([source, texts]) => ({ source, texts, key: key(source) }))
    .sort((a, b) => compare(a.key, b.key))
}

/** The page that shows them, in parts where there are many; undefined when nothing is cited. */
export function referencesPage(
  cited: readonly CitedSource[],
  site: Pick<Site, 'title'>,
  downloads: readonly Download[],
  words: CitationWords,
): ReferencesPage | undefined {
  if (cited.length === 0) return undefined
  const page = {
    ...{ kind: 'references' as const, path: PATH, title: words.title, crumbs: [], listed: true },
    description: words.description(site.title),
    entries: cited.map(({ source, texts }): ReferenceEntry => {
      const { anchor, reference } = source
      const body = bodyOf(source, words)
      const object = cited.length > MOST ? undefined : contextObject(reference)
      const short = printOf(source, words).short
      return { anchor, short, body, contextObject: object, texts }
    }),
    downloads,
  }
  return parted(page, words)
}

/** In a longer list, what is for programs would be half of the page; the files hold it as well. */
const MOST = 300

/** What is cited, as lists of references hold it. */
export function referencesOf(cited: readonly CitedSource[]): Reference[] {
  return cited.map(({ source }) => source.reference)
}
