/** Pagefind: its browser API 1.6, as far as the layer uses it; the layer offers the same. */
import type { Hit } from '../pagefind.ts'

export interface PagefindInstance {
  search(term: string | null, options?: SearchOptions): Promise<PagefindAnswer>
  preload(term: string, options?: SearchOptions): Promise<unknown>
  filters(): Promise<Counts>
  options(options: object): Promise<unknown>
  init(): Promise<unknown>
  destroy(): Promise<unknown>
  mergeIndex(path: string, options?: object): Promise<unknown>
}

export interface SearchOptions {
  readonly filters?: object
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>
}

/** Of each filter, how many pages have each value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface PagefindAnswer {
  /** Best first. */
  readonly results: readonly PagefindResult[]
  readonly unfilteredResultCount: number
  readonly filters: Counts
  readonly totalFilters: Counts
}

export interface PagefindResult {
  readonly id: string
  readonly score: number
  /** Where on the page the words stand. */
  readonly words: readonly number[]
  /** What of the page's description has the words, when something has: `title`. */
  readonly matchedMetaFields?: readonly string[]
  /** The page, with its excerpts. */
  data(): Promise<Hit>
}
