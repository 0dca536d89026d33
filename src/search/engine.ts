/** Engine: from a query to what was found, with counts for the filters. Whatever it uses to search stays in here. */
import { type Chosen, type Filter, FILTERS, type Query, eachFilter, hasChoice } from './address.ts'
import { type Answer, type Counts, type Filters, type Hit, loadPagefind } from './pagefind.ts'
import { unknownWords } from './unknown.ts'

export interface Engine {
  /** Every value that the filters know, with how many pages have it. */
  readonly values: Counts
  find(query: Query): Promise<Found>
}

export interface Found {
  readonly total: number
  /** True when there would be results if no filter were chosen. */
  readonly elsewhere: boolean
  /** The words of the query that stand on no page. */
  readonly unknown: readonly string[]
  /** How many results each value of a filter has, or would have if it were chosen besides. */
  readonly counts: Counts
  /** Loads the results `from` up to, but not including, `to`, best first. */
  load(from: number, to: number): Promise<Hit[]>
}

/**
 * Loads what is needed to search; nothing is asked of the network before.
 *
 * @throws when the index cannot be loaded.
 */
export async function loadEngine(): Promise<Engine> {
  const pagefind = await loadPagefind()
  const values = await pagefind.filters()
  return { values, find }

  async function find({ words: asked, chosen }: Query): Promise<Found> {
    // Of signs like `<` the index knows nothing; Pagefind would look for them.
    const words = asked.replace(/\p{S}/gu, '')
    const ask = (chosen: Chosen) => pagefind.search(words, { filters: filtersOf(chosen) })
    const answer = await ask(chosen)
    const all = answer.results.length === 0 && hasChoice(chosen) ? await ask(NOTHING) : answer
    const unknown = await unknownWords(words, await all.results[0]?.data(), pagefind)
    const results = unknown.length > 0 ? [] : answer.results
    return {
      total: results.length,
      elsewhere: unknown.length === 0 && results.length < answer.unfilteredResultCount,
      unknown,
      counts: unknown.length > 0 ? {} : await countsOf(answer, chosen, ask),
      load: (from, to) => Promise.all(results.slice(from, to).map((result) => result.data())),
    }
  }
}

const NOTHING: Chosen = eachFilter(() => [])

function filtersOf(chosen: Chosen): Filters {
  const used = FILTERS.filter((filter) => chosen[filter].length > 0)
  return Object.fromEntries(used.map((filter) => [filter, { any: chosen[filter] }]))
}

/** Values of one filter widen each other, so a filter with a choice is counted as if it had none. */
async function countsOf(
  answer: Answer,
  chosen: Chosen,
  ask: (chosen: Chosen) => Promise<Answer>,
): Promise<Counts> {
  const count = async (filter: Filter) => {
    const from = chosen[filter].length > 0 ? await ask({ ...chosen, [filter]: [] }) : answer
    return [filter, from.filters[filter] ?? {}] as const
  }
  return Object.fromEntries(await Promise.all(FILTERS.map(count)))
}
