/** Text: what the rules need to know of the text in which they find citations; Markdown's reading is one. */
import type { Token } from 'markdown-it'
import type { CitedWork, Citing } from '../model/citation.ts'
import type { Resolve } from '../model/render.ts'

export interface CitingText {
  readonly source: { readonly citing?: Citing; readonly resolve: Resolve }
  /** Every id that stands in the body. */
  readonly ids: Set<string>
  cited?: readonly CitedWork[]
  placeOf(token: Token): Place | undefined
  placeAt(line: number, column: number): Place
  readonly lines: readonly string[]
  /** What the text explains wherever it stands. */
  readonly abbreviations: ReadonlyMap<string, string>
  error(place: Place | undefined, message: string, advice?: string): void
  warning(place: Place | undefined, message: string, advice?: string): void
}

/** Line and column, counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}
