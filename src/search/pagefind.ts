/** Pagefind: the part of its browser API 1.6 that the search uses, and how it is loaded. */
import { trustWorker } from './trust.ts'

export interface Instance {
  search(words: string, options?: { filters: Filters }): Promise<Answer>
  /** Every value of every filter, with how many pages have it. */
  filters(): Promise<Counts>
}

/** Pages must have, of each filter named, any of its values. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>

export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface Answer {
  /** Best first. */
  readonly results: readonly { data(): Promise<Hit> }[]
  /** How many there would be without the filters. */
  readonly unfilteredResultCount: number
  /** How many of the results have each value. */
  readonly filters: Counts
}

/** A page or record that was found. */
export interface Hit {
  readonly url: string
  readonly meta: { readonly title?: string; readonly day?: string }
  readonly filters: { readonly kind?: readonly string[] }
  /** The page's words, with `<` and `>` as entities. */
  readonly raw_content: string
  /** Which of these words were asked for, counted from 0, in order. */
  readonly locations: readonly number[]
  /** Everything on the page that has an id, in order. */
  readonly anchors: readonly Anchor[]
  readonly sub_results: readonly Part[]
}

export interface Anchor {
  /** `h2`. */
  readonly element: string
  readonly text: string
  /** At which word it begins. */
  readonly location: number
}

/** What was found below one heading of the page; without `anchor`, before the first. */
export interface Part {
  readonly title: string
  readonly url: string
  readonly locations: readonly number[]
  readonly anchor?: Anchor
}

interface Module {
  createInstance(options: { ranking: { metaWeights: Record<string, number> } }): Instance
}

/** The site's folder `pagefind`, which stands beside the folder of this script. */
const FOLDER = new URL('../pagefind/', import.meta.url)

let trusted = false

/** Loads Pagefind, which derives the site's base path from its own address. A day's words can be found, and weigh nothing. */
export async function loadPagefind(): Promise<Instance> {
  if (!trusted) trustWorker(FOLDER)
  trusted = true
  const { createInstance }: Module = await import(new URL('pagefind.js', FOLDER).href)
  return createInstance({ ranking: { metaWeights: { day: 0 } } })
}
