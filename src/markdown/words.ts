/** Words: what the markup says in the interface's own voice, in the reader's language. */
import type { CardName } from './cards.ts'

export interface MarkdownWords {
  /** The heading over the footnotes: `Notes`. */
  readonly notes: string
  /** What a footnote's way back is called: `Back to note 2 in the text`; `use` counts from 1 where one note is used several times. */
  readonly back: (note: number, use: number) => string
  /** What a table without a caption is called: `Table 2`. Each table of a page needs a name of its own. */
  readonly table: (number: number) => string
  readonly cards: Readonly<Record<CardName, CardWords>>
}

export interface CardWords {
  /** The heading of a card to which the author gave none: `Urgent advice`. */
  readonly title: string
  /** What a screen reader says before the author's own heading, where colour alone would tell the others: `Urgent advice: `. */
  readonly before?: string
}
