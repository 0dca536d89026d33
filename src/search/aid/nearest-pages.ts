/** Nearest pages: for each page the few that speak of the same things, by the words that tell most about it. */
import type { Link } from '../layer/aid.ts'
import { isStopWord } from './stop-words.ts'

/** Of each page. */
const MOST = 5
const TERMS = 40
/** A word of more pages tells nothing; without such a limit the work would grow with the square of the site. */
const COMMON = 400
/** The likeness (cosine, 0 to 1) from which a page is near. */
const LEAST = 0.1
/** All lists together: they must not weigh down a large site. */
const LINKS = 25_000

/** How often a page has each word. */
export type WordCounts = ReadonlyMap<string, number>

/**
 * Links each page with its nearest, two pages that are nearest to each other only once. A page is compared by its most
 * telling words (tf-idf) with those that share one; words of many pages tell nothing.
 */
export function nearestPages(texts: readonly WordCounts[], root: (word: string) => string): Link[] {
  const terms = new Map<string, string>()
  const termOf = (word: string) => {
    const known = terms.get(word) ?? (isSilent(word) ? '' : root(word))
    terms.set(word, known)
    return known
  }
  const vectors = vectorsOf(texts.map((words) => termCounts(words, termOf)))
  const holders = new Map<string, [place: number, weight: number][]>()
  for (const [place, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const list = holders.get(term)
      if (list) list.push([place, weight])
      else holders.set(term, [[place, weight]])
    }
  }
  const most = Math.min(MOST, Math.floor(LINKS / texts.length))
  const links = new Map<number, Link>()
  const likeness = new Float64Array(texts.length)
  for (const [place, vector] of vectors.entries()) {
    likeness.fill(0)
    for (const [term, weight] of vector) {
      for (const [other, theirs] of holders.get(term) ?? []) {
        likeness[other] = (likeness[other] ?? 0) + weight * theirs
      }
    }
    likeness[place] = 0
    const near: [other: number, value: number][] = []
    likeness.forEach((value, other) => value >= LEAST && near.push([other, value]))
    const nearest = near.sort(([a, x], [b, y]) => y - x || a - b).slice(0, most)
    for (const [other, value] of nearest) {
      const [from, to] = [Math.min(place, other), Math.max(place, other)]
      links.set(from * texts.length + to, [from, to, Math.min(9, Math.round(value * 10))])
    }
  }
  return [...links.values()]
}

function isSilent(word: string): boolean {
  return word.length < 3 || isStopWord(word) || /^\d+$/.test(word)
}

/** How often a page has each term; `termOf` gives an empty one for words that say nothing. */
function termCounts(words: WordCounts, termOf: (word: string) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word, count] of words) {
    const term = termOf(word)
    if (term !== '') counts.set(term, (counts.get(term) ?? 0) + count)
  }
  return counts
}

/** The unit vectors of each page's most telling words. */
function vectorsOf(counts: readonly ReadonlyMap<string, number>[]): Map<string, number>[] {
  const spread = new Map<string, number>()
  for (const terms of counts) {
    for (const term of terms.keys()) spread.set(term, (spread.get(term) ?? 0) + 1)
  }
  const common = Math.min(COMMON, Math.max(5, counts.length * 0.3))
  return counts.map((terms) => {
    const telling = [...terms]
      .map(([term, count]): [string, number] => {
        const pages = spread.get(term) ?? 1
        const tells = pages > 1 && pages <= common
        return [term, tells ? (1 + Math.log(count)) * Math.log(counts.length / pages) : 0]
      })
      .filter(([, weight]) => weight > 0)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, TERMS)
    const length = Math.hypot(...telling.map(([, weight]) => weight))
    return new Map(telling.map(([term, weight]) => [term, weight / length]))
  })
}
