/** Advertising: for which conditions the rules accept a claim, and for which they do not. */
import type { Day } from './day.ts'

/** What the rules on advertising say of claims for the author's treatments. */
export interface Advertising {
  readonly rules: { readonly name: string; readonly url: string; readonly read: Day }
  readonly accepted: readonly string[]
  readonly refused: readonly string[]
}
