/** View: what stands in the region of the results: nothing, a wait, the list, or a message that helps on. */
import type { Found } from './engine.ts'
import type { Hit } from './pagefind.ts'
import { resultItem } from './results.ts'
import { fill, fillCount } from './slots.ts'

/** Shows the results, or why there are none. */
export function showFound(region: HTMLElement, words: string, found: Found, hits: readonly Hit[]) {
  if (found.total === 0) {
    const reason = reasonFor(words, found)
    region.replaceChildren(fill(found.elsewhere ? 'narrowed' : 'none', { query: words, reason }))
    return
  }
  region.replaceChildren(fillCount('count', found.total, { query: words }), fill('list'))
  showMore(region, found, hits)
}

/** Adds results to those that are shown, and moves the focus to the first new one when there were some before. */
export function showMore(region: HTMLElement, found: Found, hits: readonly Hit[]): number {
  const list = region.querySelector('ol')
  if (!list) return 0
  const before = list.children.length
  list.append(...hits.map(resultItem))
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

function reasonFor(words: string, { unknown }: Found): Node[] {
  if (unknown.length === 0) return words.includes(' ') ? [fill('apart')] : []
  const parts = new Intl.ListFormat(document.documentElement.lang, { type: 'disjunction' })
  const list = parts.formatToParts(unknown).map(({ type, value }) => {
    if (type === 'literal') return document.createTextNode(value)
    const quote = document.createElement('q')
    quote.textContent = value
    return quote
  })
  return [fill('unknown', { words: list })]
}
