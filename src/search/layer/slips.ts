/** Slips: which word of the site a mistyped one was probably meant to be. */
import type { Vocabulary } from './vocabulary.ts'

/** Shorter words have too many neighbours for a guess. */
const SHORTEST = 5
const SHORTEST_FOR_TWO = 8
/** On a smaller site a word that stands on one page will do; on a larger one it may be a slip itself. */
const LARGE = 200

/** The word one slip away that is searched instead; undefined when there is none. The first letter is held to be right. */
export function repair(word: string, words: Vocabulary, pages: number): string | undefined {
  return nearest(word, words, 1, pages < LARGE)
}

/** A word two slips away, or one that stands on a single page: only ever offered. */
export function offer(word: string, words: Vocabulary): string | undefined {
  return nearest(word, words, word.length < SHORTEST_FOR_TWO ? 1 : 2, true)
}

/** The word with the fewest slips; of several one that many pages have, and one that begins alike for longer. */
function nearest(
  word: string,
  { startingWith }: Vocabulary,
  most: number,
  rare: boolean,
): string | undefined {
  if (word.length < SHORTEST || /\d/.test(word)) return undefined
  return startingWith(word.slice(0, 1))
    .filter(([other, once]) => other.length >= SHORTEST && (rare || !once))
    .map(([other, once]) => ({ other, once, slipped: slips(word, other, most) }))
    .filter(({ slipped }) => slipped <= most)
    .map(({ other, once, slipped }) => ({
      other,
      cost: 99 * slipped + (once ? 50 : 0) - shared(word, other),
    }))
    .sort((a, b) => a.cost - b.cost)[0]?.other
}

function shared(one: string, other: string): number {
  let count = 0
  while (count < one.length && one[count] === other[count]) count += 1
  return count
}

/** Letters left out, added, changed, or swapped with their neighbour (Damerau); `most + 1` when there are more. */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1]
      let least = Math.min(
        (line[at - 1] ?? 0) + 1,
        (last[at] ?? 0) + 1,
        (last[at - 1] ?? 0) + (same ? 0 : 1),
      )
      if (one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
        least = Math.min(least, (before[at - 2] ?? most) + 1)
      }
      line.push(least)
    }
    if (Math.min(...line) > most) return most + 1
    before = last
    last = line
  }
  return last[other.length] ?? most + 1
}
