/** Evidence: what a post or a page says about itself as a text on health. Every part of it may be missing. */
import type { Day } from './day.ts'
import type { Guidance, GuidelineUse } from './guideline.ts'
import type { Person } from './page.ts'

export const POST_TYPES = ['evidence', 'explainer', 'news', 'opinion', 'case', 'notice'] as const

/** GRADE's four words for how certain a finding is. */
export const CERTAINTY_LEVELS = ['high', 'moderate', 'low', 'very low'] as const

export const CHANGE_KINDS = ['correction', 'update'] as const

export interface Evidence {
  readonly type?: (typeof POST_TYPES)[number]
  /** True when it promotes something that is sold. */
  readonly commercial?: boolean
  readonly keyPoints?: readonly string[]
  readonly certainty?: readonly Certainty[]
  readonly conditions?: readonly Condition[]
  readonly treatments?: readonly string[]
  /** The author's conflicts of interest: the post's own, else those of its author. */
  readonly conflicts?: string
  readonly funding?: string
  readonly searched?: Searched
  /** True when the patient who is spoken of has agreed to it in writing. */
  readonly consent?: boolean
  readonly reviewed?: Day
  readonly reviewedBy?: Person
  readonly reviewBy?: Day
  /** Newest first. */
  readonly changes?: readonly Change[]
  /** The guidelines that it rests on, as the author named them. */
  readonly guidelines?: readonly GuidelineUse[]
  /** Filled by the guidelines capability. */
  guidance?: readonly Guidance[]
  /** Filled by the review capability. */
  review?: Review
}

export interface Certainty {
  readonly claim: string
  readonly level: (typeof CERTAINTY_LEVELS)[number]
  /** Who judged it: the id of a person, or the key of a source. */
  readonly by: string
}

export interface Condition {
  readonly name: string
  /** Its code in ICD-11. */
  readonly icd11?: string
}

/** How the evidence was looked for. */
export interface Searched {
  readonly on: Day
  readonly where: readonly string[]
  readonly how?: string
}

export interface Change {
  readonly date: Day
  readonly kind: (typeof CHANGE_KINDS)[number]
  readonly note: string
}

/** When a text was last looked through, and when it will have to be again. */
export interface Review {
  readonly reviewed: Day
  readonly by?: Person
  readonly due: Day
  readonly overdue: boolean
}
