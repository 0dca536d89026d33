/** Engine: from a query to what was found, with counts for the filters. Whatever it uses to search stays in here. */
import { type Chosen, FILTERS, type Query, eachFilter, hasChoice } from './address.ts'
import type { Plan } from './layer/plan.ts'
import type { LayerAnswer } from './layer/searcher.ts'
import { type Counts, type Filters, type Hit, loadLayer } from './pagefind.ts'

export interface Engine {
  /** Every value that the filters know, with how many pages have it. */
  readonly values: Counts
  find(query: Query): Promise<Found>
}

export interface Found {
  readonly total: number
  /** True when there would be results if no filter were chosen. */
  readonly elsewhere: boolean
  /** What was done with the words of the query; undefined where they were searched as they are. */
  readonly plan?: Plan
  /** How many results each value of a filter has, or would have if it were chosen besides. */
  readonly counts: Counts
  /** Loads the results `from` up to, but not including, `to`, best first. */
  load(from: number, to: number): Promise<Hit[]>
  /** Loads the pages that do not have the words, but are near to those that do. */
  related(): Promise<Hit[]>
}

/**
 * Loads what is needed to search; nothing is asked of the network before.
 *
 * @throws when the index cannot be loaded.
 */
export async function loadEngine(): Promise<Engine> {
  const layer = await loadLayer()
  const values = await layer.filters()
  return { values, find }

  async function find({ words, chosen, newest }: Query): Promise<Found> {
    const ask = (chosen: Chosen) =>
      layer.search(words, {
        filters: filtersOf(chosen),
        ...(newest ? { sort: { date: 'desc' } as const } : {}),
      })
    const answer = await ask(chosen)
    const all = hasChoice(chosen) ? await ask(NOTHING) : answer
    const found = answer.results.filter((result) => result.ways?.length !== 0)
    const near = answer.results.filter((result) => result.ways?.length === 0)
    const load = (results: LayerAnswer['results']) =>
      Promise.all(results.map((result) => result.data()))
    return {
      total: found.length,
      elsewhere: found.length === 0 && all.results.length > 0,
      plan: answer.plan,
      counts: await countsOf(answer, chosen, ask),
      load: (from, to) => load(found.slice(from, to)),
      related: () => load(near),
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
  answer: LayerAnswer,
  chosen: Chosen,
  ask: (chosen: Chosen) => Promise<LayerAnswer>,
): Promise<Counts> {
  const counts = FILTERS.map(async (filter) => {
    const from = chosen[filter].length > 0 ? await ask({ ...chosen, [filter]: [] }) : answer
    return [filter, from.filters[filter] ?? {}] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}
