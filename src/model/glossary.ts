/** Glossary: the things that the author explains, with all names that a reader may know them by. */
import type { Page, Post } from './page.ts'

export interface Term {
  /** The name that the author uses. */
  readonly term: string
  /** Other names of the same thing, in any language. */
  readonly names: readonly string[]
  readonly abbreviation?: string
  /** Other spellings of these names. */
  readonly spellings: readonly string[]
  /** One sentence. */
  readonly meaning: string
  /** BCP 47: of the term, where it is not the site's own. */
  readonly language?: string
  readonly source: TermSource
  readonly file: string
  readonly line: number
}

export interface TermSource {
  readonly name: string
  readonly url: string
}

export interface GlossaryPage extends Page {
  readonly kind: 'glossary'
  /** In the order of their terms. */
  readonly entries: readonly GlossaryEntry[]
}

export interface GlossaryEntry extends Term {
  /** Its anchor on the page. */
  readonly id: string
  /** The posts that use one of its names, newest first. */
  readonly posts: readonly Post[]
}

/** Every name of a thing, the author's first, each once. */
export function namesOf({ term, names, abbreviation, spellings }: Term): string[] {
  return [...new Set([term, ...names, ...(abbreviation ? [abbreviation] : []), ...spellings])]
}
