/** Words: what citations say in the interface's own voice, in the reader's language. */
import type { SourceNote } from '../model/citation.ts'

export interface CitationWords {
  /** The heading over a list of references, and the title of the page of all. */
  readonly title: string
  /** How a text names two authors, `Mu and Li`, and one of several, `Mu and others`. */
  readonly two: (first: string, second: string) => string
  readonly others: (first: string) => string
  /** What the way back to a citation is called; `use` counts from 1 where a work is cited several times. */
  readonly back: (number: number, use: number) => string
  readonly people: (count: number) => string
  readonly certainty: Readonly<Record<NonNullable<SourceNote['certainty']>, string>>
  /** The mark in the text, and in the list, of a work that was retracted or called in question. */
  readonly marks: Readonly<Record<'retraction' | 'concern', string>>
  readonly listMarks: Readonly<
    Record<'retraction' | 'concern', (date: string | undefined) => string>
  >
  /** The link to what the publisher says of it. */
  readonly notice: string
  /** The link from a list to the page of all references. */
  readonly all: string
  /** The title of one page of a long list; `M`, or what stands for all other letters. */
  readonly part: (name: string) => string
  readonly otherLetters: string
  /** The description of the page of all references. */
  readonly description: (site: string) => string
  /** Titles before an author's name that no reference holds: `Dr`. */
  readonly titles: readonly string[]
}
