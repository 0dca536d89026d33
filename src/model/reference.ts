/** Reference: a work that can be cited, in the terms of CSL-JSON 1.0.2. */

export type ReferenceType =
  | 'article-journal'
  | 'article-magazine'
  | 'article-newspaper'
  | 'book'
  | 'chapter'
  | 'dataset'
  | 'document'
  | 'paper-conference'
  | 'post-weblog'
  | 'report'
  | 'speech'
  | 'standard'
  | 'thesis'
  | 'webpage'

/** A person, or a body of people (`literal`). */
export interface ReferenceName {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly 'non-dropping-particle'?: string
  readonly 'dropping-particle'?: string
  readonly literal?: string
}

/** `[[2015, 3, 21]]`, less exact with fewer parts; two of them are a range; years before the common era are negative. */
export interface ReferenceDate {
  readonly 'date-parts'?: readonly (readonly number[])[]
  /** In the place of a month: `Spring`, `Fall-Winter`. */
  readonly season?: string
  readonly literal?: string
}

export interface Reference {
  /** The key that posts cite it by: `ju2015`. */
  readonly id: string
  readonly type: ReferenceType
  readonly title: string
  readonly author?: readonly ReferenceName[]
  readonly editor?: readonly ReferenceName[]
  readonly 'container-title'?: string
  /** The journal's NLM abbreviation. */
  readonly 'container-title-short'?: string
  readonly 'collection-title'?: string
  readonly volume?: string
  readonly issue?: string
  /** `21-9`, `e12`, or the number of an article without pages. */
  readonly page?: string
  /** Of a book: `206`, `xii, 345`. */
  readonly 'number-of-pages'?: string
  readonly number?: string
  readonly edition?: string
  readonly genre?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  /** The meeting at which it was given, and where that was. */
  readonly 'event-title'?: string
  readonly 'event-place'?: string
  readonly issued?: ReferenceDate
  readonly accessed?: ReferenceDate
  readonly language?: string
  readonly DOI?: string
  readonly PMID?: string
  readonly PMCID?: string
  readonly ISBN?: string
  readonly ISSN?: string
  readonly URL?: string
}

/** A reference and where the author’s files hold it. */
export interface LocatedReference {
  readonly reference: Reference
  /** From the project’s folder: `content/references/library.json`. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
}
