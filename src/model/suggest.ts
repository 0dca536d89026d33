/** Suggestions: the known word that was probably meant. */
import { closest, distance } from 'fastest-levenshtein'

/** The candidate nearest to `word` when it is near enough to be a slip: up to a third of the word, at least one letter. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined
  const near = closest(
    word.toLowerCase(),
    candidates.map((candidate) => candidate.toLowerCase()),
  )
  const found = candidates.find((candidate) => candidate.toLowerCase() === near)
  return found && distance(word.toLowerCase(), near) <= Math.max(1, Math.floor(word.length / 3))
    ? found
    : undefined
}
