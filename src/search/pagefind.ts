/** Pagefind: what its pages hold (browser API 1.6), and how it is loaded with the layer. */
import type { Counts, SearchOptions } from './layer/pagefind.ts'
import type { LayerAnswer } from './layer/searcher.ts'
import { trustWorker } from './trust.ts'

/** Pages must have, of each filter named, any of its values. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>

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

export type { Counts }

/** The layer's instance; what its pages hold is Pagefind's own. */
export interface Layer {
  search(words: string, options: SearchOptions): Promise<LayerAnswer>
  /** Every value of every filter, with how many pages have it. */
  filters(): Promise<Counts>
}

interface Module {
  createInstance(): Layer
}

/** The site's folders `search` and `pagefind`, which stand beside the folder of this script. */
const LAYER = new URL('../search/pagefind.js', import.meta.url)
const FOLDER = new URL('../pagefind/', import.meta.url)

let trusted = false

/** Loads the layer and Pagefind at once; both derive the site's base path from their own address. */
export async function loadLayer(): Promise<Layer> {
  if (!trusted) trustWorker(FOLDER)
  trusted = true
  const [{ createInstance }]: [Module, unknown] = await Promise.all([
    import(LAYER.href),
    import(new URL('pagefind.js', FOLDER).href),
  ])
  return createInstance()
}
