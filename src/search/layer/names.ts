/** Names: what else the glossary calls the things that a question names. */
import type { Aid } from './aid.ts'
import type { Way } from './plan.ts'
import type { Vocabulary } from './vocabulary.ts'
import { fold } from './words.ts'

/** What the glossary says in other words weighs a little less than what the reader said. */
const WHOLE = 0.8
/** The words of a name, wherever they stand on a page. */
const APART = 0.5

/** Searches for the other names of each stretch of the question that is a name itself. */
export function glossaryWays(
  words: readonly string[],
  groups: Aid['groups'],
  { key, has, tells }: Vocabulary,
): Way[] {
  const keys = words.map(key)
  const ways = new Map<string, Way>()
  for (const group of groups) {
    const names = group.flatMap(readings).sort((a, b) => a.length - b.length)
    const place = names
      .map((name) => {
        const wanted = name.filter(tells).map(key)
        const from = keys.findIndex((_, at) =>
          wanted.every((part, step) => keys[at + step] === part),
        )
        return { from, to: from + wanted.length }
      })
      .findLast(({ from, to }) => from >= 0 && to > from)
    if (!place) continue
    const stretch = { ...place, reason: 'glossary' as const }
    // A name that holds another one finds nothing that this does not.
    const held: (readonly string[])[] = []
    for (const name of names) {
      const parts = name.map(key)
      const idle = within(parts, keys) || held.some((other) => within(other, parts))
      if (idle || !name.every(has)) continue
      held.push(parts)
      const apart = name.join(' ')
      const whole = name.length > 1 ? `"${apart}"` : apart
      ways.set(`${place.from} ${whole}`, { ...stretch, search: whole, weight: WHOLE })
      if (whole !== apart)
        ways.set(`${place.from} ${apart}`, { ...stretch, search: apart, weight: APART })
    }
  }
  return [...ways.values()]
}

function within(some: readonly string[], all: readonly string[]): boolean {
  return some.every((part) => all.includes(part))
}

/** A name's words: what hyphens hold together is one word, and several. */
function readings(name: string): string[][] {
  return [/\s+/, /[\s\p{Pd}]+/u].map((by) => name.split(by).map(fold).filter(Boolean))
}
