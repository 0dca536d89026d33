/** Rank: the pages that single searches found, put into one order, with the reasons of each. */
import type { Aid } from './aid.ts'
import type { Plan, Way } from './plan.ts'

/** A page that one search found, by its id in the index. */
export interface Scored {
  readonly id: string
  readonly score: number
}

export interface Ranked extends Scored {
  /** The ways by which it was found, best first; empty for a page that is only related. */
  readonly ways: readonly Way[]
  /** True when it has all of the words. */
  readonly whole: boolean
  /** What nearness to other good pages added to its score. */
  readonly nearness: number
}

/** Pages that lack some of the words are left out below this share of the best score. */
const TAIL = 0.1
/** So many of the best pages lend their score to those near them, and so much of it. */
const LENDERS = 20
const LENT = 0.5
/** These places are not changed by nearness. */
const FIRM = 2
/** So many pages that were not found themselves are named as related. */
const RELATED = 5

/**
 * Adds what each search gave to a page: a stretch of the question counts once, by its best way. A page that has few of
 * the words counts less: (matched / asked)^½. Pages related to the best ones follow when nothing was found in them.
 */
export function rank(
  plan: Plan,
  answers: ReadonlyMap<string, readonly Scored[]>,
  aid: Pick<Aid, 'pages' | 'related'>,
): Ranked[] {
  const pages = new Map<string, { scores: number[]; ways: Way[] }>()
  for (const way of [...plan.ways].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    for (const { id, score } of answers.get(way.search) ?? []) {
      const page = pages.get(id) ?? { scores: plan.words.map(() => 0), ways: [] }
      pages.set(id, page)
      const sum = page.scores.slice(way.from, way.to).reduce((total, one) => total + one, 0)
      page.ways.push(way)
      if (score * way.weight > sum) {
        page.scores.fill((score * way.weight) / (way.to - way.from), way.from, way.to)
      }
    }
  }
  const asked = Math.max(1, plan.words.length)
  const phrases = plan.ways.filter(({ reason }) => reason === 'phrase')
  const exact = [...pages].filter(([, { ways }]) => phrases.every((way) => ways.includes(way)))
  const found = exact.map(([id, { scores, ways }]): Ranked => {
    const matched = scores.filter((score) => score > 0).length
    const sum = scores.reduce((total, score) => total + score, 0)
    const whole = matched === asked
    return { id, score: sum * Math.sqrt(matched / asked), ways, nearness: 0, whole }
  })
  // What merely is near to a page does not have the phrase.
  return withRelated(found.sort(byScore), phrases.length > 0 ? NOTHING_NEAR : aid)
}

const NOTHING_NEAR = { pages: [], related: [] }

function withRelated(found: readonly Ranked[], aid: Pick<Aid, 'pages' | 'related'>): Ranked[] {
  const least = (found[0]?.score ?? 0) * TAIL
  const lent = lending(found, aid)
  const strong = found.filter(({ score, whole }) => whole || score >= least)
  const raised = strong
    .slice(FIRM)
    .map((page) => ({ ...page, nearness: lent.get(page.id) ?? 0 }))
    .map((page) => ({ ...page, score: page.score + page.nearness }))
    .sort(byScore)
  const known = new Set(strong.map(({ id }) => id))
  const weak = new Map(found.map((page) => [page.id, page]))
  const beside = [...lent]
    .filter(([id, nearness]) => !known.has(id) && nearness > least)
    .map(([id, score]) => ({
      id,
      score,
      ways: weak.get(id)?.ways ?? [],
      nearness: score,
      whole: false,
    }))
    .sort(byScore)
    .slice(0, RELATED)
  return [...strong.slice(0, FIRM), ...raised, ...beside]
}

/** What the best pages lend to each page near them. */
function lending(found: readonly Ranked[], { pages, related }: Pick<Aid, 'pages' | 'related'>) {
  const lent = new Map<string, number>()
  if (related.length === 0) return lent
  const length = pages[0]?.length ?? 0
  const places = new Map(pages.map((id, place) => [id, place]))
  const ids = new Map(found.map(({ id }) => [id.slice(0, length), id]))
  for (const { id, score } of found.slice(0, LENDERS)) {
    for (const link of related[places.get(id.slice(0, length)) ?? -1] ?? []) {
      const short = pages[Math.floor(link / 10)] ?? ''
      const near = ids.get(short) ?? short
      lent.set(near, (lent.get(near) ?? 0) + LENT * ((link % 10) / 10) * score)
    }
  }
  return lent
}

/** Of equal scores the one that stands first in the index. */
function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score
}
