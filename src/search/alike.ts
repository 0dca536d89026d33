/** Alike: how much a question sounds like one of several names, by the beginnings and the triplets of letters they share. */
import { wordsOf } from './layer/words.ts'

/** Words that share less (Dice’s coefficient of their triplets) only happen to have letters in common. */
const LEAST = 0.4
/** A word that the reader has only begun, as long as this at least. */
const BEGUN = 3

/** From 0 to 1: of the name that has most of the question, the mean of what its words share with the question’s. */
export function alike(question: string, names: readonly string[]): number {
  const asked = wordsOf(question)
  const shares = names.map((name) => {
    const words = wordsOf(name)
    const best = asked.map((word) => Math.max(0, ...words.map((other) => likeness(word, other))))
    return best.reduce((sum, share) => sum + (share < LEAST ? 0 : share), 0) / asked.length
  })
  return asked.length > 0 ? Math.max(...shares) : 0
}

function likeness(one: string, other: string): number {
  if (one.length >= BEGUN && other.startsWith(one)) return 1
  const [a, b] = [triplets(one), triplets(other)]
  return (2 * a.filter((triplet) => b.includes(triplet)).length) / (a.length + b.length)
}

/** With two spaces before the word, so that its beginning counts most. */
function triplets(word: string): string[] {
  return [...`${word} `].map((_, at) => `  ${word} `.slice(at, at + 3))
}
