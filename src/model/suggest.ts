/** Suggestions: the known word that was probably meant. */
import { closest, distance } from 'fastest-levenshtein'

/**
 * The candidate nearest to `word` when it is near enough to be a slip: up to a third of the word, at least one letter,
 * or two letters that have changed places.
 */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined
  const near = closest(
    word.toLowerCase(),
    candidates.map((candidate) => candidate.toLowerCase()),
  )
  const found = candidates.find((candidate) => candidate.toLowerCase() === near)
  const letters = distance(word.toLowerCase(), near)
  const slip = letters <= Math.max(1, Math.floor(word.length / 3))
  return slip || (letters === 2 && sorted(word) === sorted(near)) ? found : undefined
}

/** The first keys of a map, at most so many: where there are thousands, a list of all for each look-up takes too long. */
export function firstOf(known: ReadonlyMap<string, unknown>, most: number): string[] {
  const keys: string[] = []
  for (const key of known.keys()) if (keys.push(key) >= most) break
  return keys
}

function sorted(word: string): string {
  return [...word.toLowerCase()].sort().join('')
}
