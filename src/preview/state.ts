/** State: what every open page needs to know about the preview. */
import type { Problem } from '../model/problem.ts'

export interface State {
  /** Names what a page shows; a page that shows another is out of date. */
  readonly shown: string
  /** What keeps the content from being shown as it is now. */
  readonly problems: readonly Problem[]
}

/** Where the preview's own addresses are; no page of a site starts with a dot folder of this name. */
export const EVENTS = '/.meridian/events'
export const SCRIPT = '/.meridian/preview.js'
