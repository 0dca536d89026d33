/** Rank: the pages that single searches found, put into one order, with the reasons of each. */
import type { Plan, Way } from './plan.ts'

/** A page that one search found, by its id in the index. */
export interface Scored {
  readonly id: string
  readonly score: number
  /** What of the page's description has the words: `title`. */
  readonly matchedMetaFields?: readonly string[]
}

export interface Ranked extends Scored {
  /** The ways by which it was found, best first; empty for a page that is only related. */
  readonly ways: readonly Way[]
  /** True when it has all of the words. */
  readonly whole: boolean
  /** True when its title has all of the words. */
  readonly named: boolean
  /** What nearness to other good pages added to its score. */
  readonly nearness: number
}

/** Of a page, by its id, those near to it, with their likeness from 0 to 1. */
export type Near = ReadonlyMap<string, readonly (readonly [id: string, likeness: number])[]>

/** Pages that lack some of the words are left out below this share of the best score. */
const TAIL = 0.05
/** What a title that has all the words adds to a page's score; one that has half of them adds a sixteenth of that. */
const TITLE = 0.3
/** So many of the best pages lend their score to those near them, and so much of it. */
const LENDERS = 40
const LENT = 0.7
/** So many pages that were not found themselves are named as related. */
const RELATED = 5

/**
 * Adds what each search gave to a page: a stretch of the question counts once, by its best way. A page that has few of
 * the words counts less, the more so the fewer were asked: (matched / asked)^(½ + 1 / asked). Pages near to the best
 * ones rise, and follow when nothing was found in them.
 */
export function rank(
  plan: Plan,
  answers: ReadonlyMap<string, readonly Scored[]>,
  near: Near,
): Ranked[] {
  const pages = new Map<string, Found>()
  for (const way of [...plan.ways].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    for (const { id, score, matchedMetaFields } of answers.get(way.search) ?? []) {
      const page = pages.get(id) ?? { scores: plan.words.map(() => 0), ways: [], titled: new Set() }
      pages.set(id, page)
      const sum = page.scores.slice(way.from, way.to).reduce(add, 0)
      page.ways.push(way)
      if (score * way.weight > sum) {
        page.scores.fill((score * way.weight) / (way.to - way.from), way.from, way.to)
      }
      if (matchedMetaFields?.includes('title')) {
        for (let at = way.from; at < way.to; at++) page.titled.add(at)
      }
    }
  }
  const asked = Math.max(1, plan.words.length)
  const phrases = plan.ways.filter(({ reason }) => reason === 'phrase')
  const exact = [...pages].filter(([, { ways }]) => phrases.every((way) => ways.includes(way)))
  const found = exact.map(([id, { scores, ways, titled }]): Ranked => {
    const share = scores.filter((score) => score > 0).length / asked
    const inTitle = titled.size / asked
    const score = scores.reduce(add, 0) * share ** (0.5 + 1 / asked) * (1 + TITLE * inTitle ** 4)
    return { id, score, ways, nearness: 0, whole: share === 1, named: inTitle === 1 }
  })
  // What merely is near to a page does not have the phrase.
  return withNear(found.sort(byScore), phrases.length > 0 ? new Map() : near)
}

interface Found {
  /** Of each word of the question. */
  readonly scores: number[]
  readonly ways: Way[]
  /** The words that the title has. */
  readonly titled: Set<number>
}

function withNear(found: readonly Ranked[], near: Near): Ranked[] {
  const best = found[0]
  if (!best) return []
  const least = best.score * TAIL
  const lent = new Map<string, number>()
  for (const { id, score } of found.slice(0, LENDERS)) {
    for (const [other, likeness] of near.get(id) ?? []) {
      const lends = (LENT * likeness * score * score) / best.score
      lent.set(other, (lent.get(other) ?? 0) + lends)
    }
  }
  const strong = found.filter(({ score, whole }) => whole || score >= least)
  // A page that is called what was asked for is not pushed from the first place.
  const firm = best.named ? 1 : 0
  const raised = strong
    .slice(firm)
    .map((page) => ({ ...page, nearness: lent.get(page.id) ?? 0 }))
    .map((page) => ({ ...page, score: page.score + page.nearness }))
    .sort(byScore)
  const known = new Set(strong.map(({ id }) => id))
  const weak = new Map(found.map((page) => [page.id, page.ways]))
  const beside = [...lent]
    .filter(([id, nearness]) => !known.has(id) && nearness > least)
    .map(([id, nearness]): Ranked => {
      const rest = { ways: weak.get(id) ?? [], whole: false, named: false }
      return { id, score: nearness, nearness, ...rest }
    })
    .sort(byScore)
    .slice(0, RELATED)
  return [...strong.slice(0, firm), ...raised, ...beside]
}

function add(sum: number, value: number): number {
  return sum + value
}

/** Of equal scores the one that stands first in the index. */
function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score
}
