/** View: what stands in the region of the results: nothing, a wait, the list, or a message that helps on. */
import type { Query } from './address.ts'
import type { Found } from './engine.ts'
import { notesOn } from './notes.ts'
import type { Hit } from './pagefind.ts'
import { resultItem } from './results.ts'
import { fill, fillCount } from './slots.ts'
import { topicsFor } from './topics.ts'

/** How results are shown: by which template, and where a question is asked again. */
export interface Look {
  readonly item: 'result' | 'line'
  /** The address of the search page; empty on that page itself. */
  readonly page: string
}

const FULL: Look = { item: 'result', page: '' }

/** Shows the results with what was done to find them, or why there are none. */
export function showFound(
  region: HTMLElement,
  query: Query,
  found: Found,
  hits: readonly Hit[],
  { item, page }: Look = FULL,
): void {
  const notes = notesOn(query, found.plan, page)
  if (found.total > 0) {
    const count = fillCount('count', found.total, { query: query.words })
    region.replaceChildren(count, ...notes, fill(item === 'line' ? 'lines' : 'list'))
    showMore(region, found, hits, item)
  } else {
    const message = fill(found.elsewhere ? 'narrowed' : 'none', { query: query.words })
    const topics = found.elsewhere ? [] : topicsFor(query, found.plan, item === 'line' ? 3 : 6)
    message.querySelector('h2')?.after(...notes, ...topics)
    region.replaceChildren(message)
  }
}

/** Names the pages that are near to those found, below them. */
export function showRelated(region: HTMLElement, hits: readonly Hit[]): void {
  if (hits.length === 0) return
  const related = fill('related')
  related.querySelector('ol')?.append(...hits.map((hit) => resultItem(hit)))
  region.append(related)
}

/** The choice of the order, where there is something to put in order. */
export function showSorting(form: HTMLFormElement, newest: boolean, total: number): void {
  const line = form.querySelector<HTMLElement>('[data-sort]')
  const box = line?.querySelector('input')
  if (!line || !box) return
  box.checked = newest
  line.hidden = total < 2 && !newest
}

/** Adds results to those that are shown, and moves the focus to the first new one when there were some before. */
export function showMore(
  region: HTMLElement,
  found: Found,
  hits: readonly Hit[],
  item: Look['item'] = 'result',
): number {
  const list = region.querySelector('ol')
  if (!list) return 0
  const before = list.children.length
  list.append(...hits.map((hit) => resultItem(hit, item)))
  const more = region.querySelector<HTMLElement>('[data-more]')
  if (more) more.hidden = list.children.length >= found.total
  if (before > 0) list.children[before]?.querySelector('a')?.focus()
  return list.children.length
}

/** Says that the search is still at work, or that it failed. */
export function showMessage(region: HTMLElement, name: 'busy' | 'failed'): void {
  region.replaceChildren(fill(name))
}

/** The region's heading as text, for a screen reader. */
export function headingOf(region: HTMLElement): string {
  return region.querySelector('h2')?.textContent.trim().replace(/\s+/g, ' ') ?? ''
}
