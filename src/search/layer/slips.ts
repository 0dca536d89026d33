/** Slips: which word of the site a mistyped one was probably meant to be. */
import type { Vocabulary } from './vocabulary.ts'

/** Shorter words have too many neighbours for a guess. */
const SHORTEST = 5
const SHORTEST_FOR_TWO = 8
/** On a smaller site a word that stands on one page is as good as any; on a larger one it may be a slip itself. */
const LARGE = 20

/** The word one slip away that is searched instead; undefined when there is none. The first letter is held to be right. */
export function repair(
  word: string,
  { startingWith }: Vocabulary,
  pages: number,
): string | undefined {
  if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return undefined
  const near = startingWith(word.slice(0, 1)).filter(
    ([other, once]) => (!once || pages < LARGE) && slips(word, other, 1) === 1,
  )
  return best(word, near)
}

/** A word two slips away, or one that stands on a single page: only ever offered. */
export function offer(word: string, { startingWith }: Vocabulary): string | undefined {
  if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return undefined
  const allowed = word.length >= SHORTEST_FOR_TWO ? 2 : 1
  const near = startingWith(word.slice(0, 1)).filter(
    ([other]) => other.length >= SHORTEST && slips(word, other, allowed) <= allowed,
  )
  return best(word, near)
}

/** The fewest slips; of these a word on several pages, and one that begins alike for longer. */
function best(word: string, near: readonly (readonly [string, boolean])[]): string | undefined {
  const weigh = ([other, once]: readonly [string, boolean]) =>
    100 * slips(word, other, 2) + (once ? 50 : 0) + ending(word, other) - shared(word, other)
  return [...near].sort((a, b) => weigh(a) - weigh(b) || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}

/** Forms of one word differ at the end; a slip there is less likely than one within. */
function ending(word: string, other: string): number {
  return word.length !== other.length && shared(word, other) >= Math.min(word.length, other.length)
    ? 10
    : 0
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
