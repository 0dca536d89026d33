/** Rank: the pages that single searches found, put into one order, with the reasons of each. */
import type { Plan, Way } from './plan.ts'

/** A page that one search found, by its id in the index. */
export interface Scored {
  readonly id: string
  readonly score: number
  /** What of the page's description has the words: `title`. */
  readonly matchedMetaFields?: readonly string[]
}

export interface Ranked<Hit extends Scored = Scored> extends Scored {
  /** The ways by which it was found, best first; empty for a page that is only related. */
  readonly ways: readonly Way[]
  /** What the searches said of it, way by way. */
  readonly own: readonly Hit[]
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
export function rank<Hit extends Scored>(
  plan: Plan,
  answers: ReadonlyMap<string, readonly Hit[]>,
  near: Near,
): Ranked<Hit>[] {
  const pages = new Map<string, Found<Hit>>()
  for (const way of [...plan.ways].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const { from, to } = way
    for (const hit of answers.get(way.search) ?? []) {
      const page = pages.get(hit.id) ?? {
        scores: plan.words.map(() => 0),
        titled: plan.words.map(() => 0),
        ways: [],
        own: [],
      }
      pages.set(hit.id, page)
      page.ways.push(way)
      page.own.push(hit)
      const score = hit.score * way.weight
      if (score > sum(page.scores.slice(from, to))) page.scores.fill(score / (to - from), from, to)
      if (hit.matchedMetaFields?.includes('title')) page.titled.fill(1, from, to)
    }
  }
  const asked = plan.words.length
  const phrases = plan.ways.filter(({ reason }) => reason === 'phrase')
  const exact = [...pages].filter(([, { ways }]) => phrases.every((way) => ways.includes(way)))
  const found = exact.map(([id, { scores, titled, ways, own }]): Worded<Hit> => {
    const share = scores.filter(Boolean).length / asked
    const inTitle = sum(titled) / asked
    const score = sum(scores) * share ** (0.5 + 1 / asked) * (1 + TITLE * inTitle ** 4)
    return { id, score, ways, own, nearness: 0, whole: share === 1, named: inTitle === 1 }
  })
  // What merely is near to a page does not have the phrase.
  return withNear(found.sort(byScore), phrases[0] ? new Map() : near)
}

/** A page that has words of the question. */
interface Worded<Hit extends Scored> extends Ranked<Hit> {
  /** True when it has all of them. */
  readonly whole: boolean
  /** True when its title has all of them. */
  readonly named: boolean
}

interface Found<Hit> {
  /** Of each word of the question. */
  readonly scores: number[]
  /** 1 for each word of the question that the title has. */
  readonly titled: number[]
  readonly ways: Way[]
  readonly own: Hit[]
}

function withNear<Hit extends Scored>(found: readonly Worded<Hit>[], near: Near): Ranked<Hit>[] {
  const best = found[0]
  if (!best) return []
  const lent = new Map<string, number>()
  for (const { id, score } of found.slice(0, LENDERS)) {
    for (const [other, likeness] of near.get(id) ?? []) {
      const lends = (LENT * likeness * score * score) / best.score
      lent.set(other, (lent.get(other) ?? 0) + lends)
    }
  }
  const least = best.score * TAIL
  const strong = found.filter(({ score, whole }) => whole || score >= least)
  // A page that is called what was asked for is not pushed from the first place.
  const firm = best.named ? 1 : 0
  const raised = strong.slice(firm).map((page) => {
    const nearness = lent.get(page.id) ?? 0
    return { ...page, nearness, score: page.score + nearness }
  })
  for (const { id } of strong) lent.delete(id)
  const beside = [...lent]
    .filter(([, nearness]) => nearness > least)
    .sort(([, a], [, b]) => b - a)
    .slice(0, RELATED)
    .map(([id, nearness]): Ranked<Hit> => {
      const { ways = [], own = [] } = found.find((page) => page.id === id) ?? {}
      return { id, score: nearness, nearness, ways, own }
    })
  return [...strong.slice(0, firm), ...raised.sort(byScore), ...beside]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Of equal scores the one that stands first in the index. */
function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score
}
