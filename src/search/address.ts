/** Address: what the reader asked for, as it stands in the page's address: `?q=psoas&topic=Back+pain`. */

export const FILTERS = ['kind', 'year', 'topic', 'reviewed'] as const

export type Filter = (typeof FILTERS)[number]

export interface Query {
  readonly words: string
  /** Of each filter, the values of which a result must have one; none, and the filter does not count. */
  readonly chosen: Chosen
  /** True for the newest first, instead of the best. */
  readonly newest: boolean
}

export type Chosen = Readonly<Record<Filter, readonly string[]>>

/** Reads the part of an address after the path, with or without `?`; what it does not know, it leaves out. */
export function parseAddress(search: string): Query {
  const parameters = new URLSearchParams(search)
  return {
    words: tidy(parameters.get('q') ?? ''),
    newest: parameters.get('sort') === 'newest',
    chosen: eachFilter((filter) => [...new Set(parameters.getAll(filter).filter(Boolean))].sort()),
  }
}

/** The same query always gives the same address; without words there is nothing to ask, and the address is empty. */
export function printAddress({ words, chosen, newest }: Query): string {
  if (words === '') return ''
  const parameters = new URLSearchParams({ q: words })
  for (const filter of FILTERS) {
    for (const value of [...chosen[filter]].sort()) parameters.append(filter, value)
  }
  if (newest) parameters.set('sort', 'newest')
  return `?${parameters}`
}

/** The words as they are searched: one space between them, in Unicode's composed form (NFC). */
export function tidy(words: string): string {
  return words.normalize('NFC').trim().replace(/\s+/g, ' ')
}

export function hasChoice(chosen: Chosen): boolean {
  return FILTERS.some((filter) => chosen[filter].length > 0)
}

/** Makes a record with something for each filter. */
export function eachFilter<Value>(make: (filter: Filter) => Value): Record<Filter, Value> {
  return {
    kind: make('kind'),
    year: make('year'),
    topic: make('topic'),
    reviewed: make('reviewed'),
  }
}
