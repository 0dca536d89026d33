/** Slips: which word of the site a mistyped one was probably meant to be. */
import type { Vocabulary } from './vocabulary.ts'

/** Shorter words have too many neighbours for a guess. */
const SHORTEST = 5
const SHORTEST_FOR_TWO = 8
/** On a smaller site a word that stands on one page will do; on a larger one it may be a slip itself. */
const LARGE = 200

export interface Meant {
  readonly other: string
  /** True when it is searched instead: one slip away, and not on a single page. Any other is only ever offered. */
  readonly sure: boolean
}

/**
 * The word with the fewest slips, itself if the glossary has it; of several one that many pages have, and one that
 * begins alike for longer. Undefined when there is none. The first letter is held to be right.
 */
export function nearest(
  word: string,
  { startingWith }: Vocabulary,
  pages: number,
): Meant | undefined {
  const most = word.length < SHORTEST_FOR_TWO ? 1 : 2
  if (word.length < SHORTEST || /\d/.test(word)) return undefined
  return startingWith(word.slice(0, 1))
    .filter(({ word: other }) => other.length >= SHORTEST)
    .map(({ word: other, once }) => {
      const slipped = slips(word, other, most)
      const cost = 99 * slipped + (once ? 50 : 0) - shared(word, other)
      return { other, cost, slipped, sure: slipped < 2 && (pages < LARGE || !once) }
    })
    .filter(({ slipped }) => slipped <= most)
    .sort((a, b) => a.cost - b.cost)[0]
}

/** How many letters both begin with. */
function shared(one: string, other: string): number {
  let count = 0
  while (count < one.length && one[count] === other[count]) count += 1
  return count
}

/** Letters left out, added, changed, or swapped with their neighbour (Damerau); `most + 1` when there are more. */
export function slips(one: string, other: string, most: number): number {
  const same = shared(one, other)
  const [a, b] = [one.slice(same), other.slice(same)]
  if (a === b) return 0
  if (most === 0) return 1
  const after = (left: number, right: number) => slips(a.slice(left), b.slice(right), most - 1)
  const swapped = a[0] === b[1] && a[1] === b[0] ? after(2, 2) : most
  return 1 + Math.min(after(1, 0), after(0, 1), after(1, 1), swapped)
}
