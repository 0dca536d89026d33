/** Filters: how many pages of an answer have each value of each filter. */
import type { Counts, PagefindInstance } from './pagefind.ts'

/** Of each filter and value, the ids of the pages that have it. */
export type FilterValues = readonly (readonly [
  filter: string,
  value: string,
  ids: ReadonlySet<string>,
])[]

/** Pagefind counts only for questions that it answers itself, but it lists the pages of each value. */
export async function filterValues(pagefind: PagefindInstance): Promise<FilterValues> {
  const filters = await pagefind.filters()
  return Promise.all(
    Object.entries(filters).flatMap(([filter, values]) =>
      Object.keys(values).map(async (value) => {
        const { results } = await pagefind.search(null, { filters: { [filter]: value } })
        return [filter, value, new Set(results.map(({ id }) => id))] as const
      }),
    ),
  )
}

/** Every value is named, with 0 where no page has it. */
export function countValues(
  values: FilterValues,
  pages: readonly { readonly id: string }[],
): Counts {
  const counts: Record<string, Record<string, number>> = {}
  for (const [filter, value, ids] of values) {
    ;(counts[filter] ??= {})[value] = pages.filter(({ id }) => ids.has(id)).length
  }
  return counts
}
