/** Nearest pages: for each page the few that speak of the same things, as the aid names them. */
import { type Counts, nearest } from '../../model/nearest.ts'
import type { Link } from '../layer/aid.ts'
import { isStopWord } from './stop-words.ts'

/** Of each page. */
const MOST = 5
/** All lists together: they must not weigh down a large site. */
const LINKS = 25_000
/** Words of three pages in ten tell nothing, nor do those of so many. */
const SHARE = 0.3
const COMMON = 400

/**
 * Links each page, by how often it has each word, with its nearest; two pages that are nearest to each other only once.
 * `root` gives the stem of a word.
 */
export function nearestPages(pages: readonly Counts[], root: (word: string) => string): Link[] {
  const terms = new Map<string, string>()
  const termOf = (word: string) => {
    const known = terms.get(word) ?? (isSilent(word) ? '' : root(word))
    terms.set(word, known)
    return known
  }
  const near = nearest(
    pages.map((words) => termCounts(words, termOf)),
    {
      most: Math.min(MOST, Math.floor(LINKS / pages.length)),
      terms: 40,
      common: Math.min(COMMON, Math.max(5, pages.length * SHARE)),
      least: 0.1,
    },
  )
  const links = new Map<number, Link>()
  for (const [place, others] of near.entries()) {
    for (const [other, likeness] of others) {
      const [one, two] = [Math.min(place, other), Math.max(place, other)]
      links.set(one * pages.length + two, [one, two, Math.min(9, Math.round(likeness * 10))])
    }
  }
  return [...links.values()]
}

function isSilent(word: string): boolean {
  return word.length < 3 || isStopWord(word) || /^\d+$/.test(word)
}

/** How often a page has each term; `termOf` gives an empty one for words that say nothing. */
function termCounts(words: Counts, termOf: (word: string) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word, count] of words) {
    const term = termOf(word)
    if (term !== '') counts.set(term, (counts.get(term) ?? 0) + count)
  }
  return counts
}
