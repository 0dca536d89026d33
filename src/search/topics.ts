/** Topics: those that a reader who found nothing may have meant, of the ones that the search page names. */
import type { Query } from './address.ts'
import type { Plan } from './layer/plan.ts'
import { alike } from './alike.ts'
import { fill } from './slots.ts'

/** The topics that are called most like the words; where none is, the largest. Nothing on a site without topics. */
export function topicsFor({ words }: Query, plan: Plan | undefined, most: number): Node[] {
  const items = [...fill('topics').querySelectorAll('li')]
  if (items.length === 0) return []
  const asked = plan?.words.join(' ') ?? words
  const near = items
    .map((item) => ({ item, likeness: alike(asked, namesOf(item)) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ item }) => item)
  const shown = near.length > 0 ? near : items
  return [fill(near.length > 0 ? 'near' : 'large', { topics: shown.slice(0, most) })]
}

function namesOf(item: HTMLElement): string[] {
  const others = item.querySelector('a')?.dataset.names ?? ''
  return [item.textContent, ...others.split('|')]
}
