/** Guideline: what a body such as NICE recommends, with the source of each fact. */
import { type Day, addMonths, isPast } from './day.ts'
import type { AuthorText, Page } from './page.ts'

export const GUIDELINE_STATUS = ['current', 'updated', 'replaced', 'withdrawn'] as const

export interface Guideline {
  /** The name of its file: `ng193`. */
  readonly id: string
  /** As people call it: `NICE NG193`. */
  readonly name: string
  readonly title: string
  readonly publisher: string
  readonly url: string
  readonly published: Day
  readonly updated?: Day
  /** Undefined when the author does not know. */
  readonly status?: (typeof GUIDELINE_STATUS)[number]
  /** The id of the guideline that has taken its place. */
  readonly replacedBy?: string
  /** When the author last compared it with the publisher's own page; undefined when nobody has. */
  readonly checked?: Day
  /** The conditions it speaks to, in plain words. */
  readonly conditions: readonly string[]
  /** The ids of guidelines that speak of the same treatment elsewhere. */
  readonly siblings: readonly string[]
  readonly sources: readonly GuidelineSource[]
  readonly recommendations: readonly Recommendation[]
  readonly file: string
  /** The line of a field, counted from 1: `['checked']`. */
  lineOf(path: readonly PropertyKey[]): number
}

export interface GuidelineSource {
  readonly id: string
  readonly name: string
  readonly url: string
  /** The day on which it was read. */
  readonly read: Day
  /** Which facts of the file stand in it. */
  readonly facts: readonly string[]
}

export interface Recommendation {
  /** `1.2.5`; undefined when it is not known. */
  readonly number?: string
  /** A short part of it, word by word, as it stands in the source. */
  readonly quote: string
  readonly direction: 'for' | 'against'
  /** In the publisher's words: `consider`, `offer`. */
  readonly strength?: string
  /** What it speaks of; undefined when the author has not said. */
  readonly treatments?: readonly string[]
  readonly source: GuidelineSource
}

/** What a text names: a guideline, and one of its recommendations or all that the file has. */
export interface GuidelineUse {
  readonly id: string
  readonly rec?: string
}

/** What a page shows of a guideline. */
export interface Guidance {
  readonly guideline: Guideline
  readonly recommendations: readonly Recommendation[]
  /** How many more the author's file has, on treatments of which the post does not speak. */
  readonly others: number
}

export interface GuidelinesPage extends Page {
  readonly kind: 'guidelines'
  readonly entries: readonly GuidelineEntry[]
}

export interface GuidelineEntry extends Guidance {
  /** The guideline that has taken its place, where there is one. */
  readonly successor?: Guideline
  /** The posts that rest on it, newest first, and then the pages. */
  readonly texts: readonly AuthorText[]
}

/** In months: a guideline that has not been looked up for longer may have changed. */
export const GUIDELINE_MONTHS = 12

/** True when nobody has compared it with its publisher's page in the last twelve months, or ever. */
export function isStale({ checked }: Pick<Guideline, 'checked'>, today: Day): boolean {
  return checked === undefined || isPast(addMonths(checked, GUIDELINE_MONTHS), today)
}
