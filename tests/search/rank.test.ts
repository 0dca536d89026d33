/** Tests of the order into which the pages are put that single searches found. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Plan, Way } from '../../src/search/layer/plan.ts'
import { rank } from '../../src/search/layer/rank.ts'

const way = (from: number, to: number, search: string, change: Partial<Way> = {}): Way => ({
  ...{ from, to, search, weight: 1, reason: 'word' },
  ...change,
})

const plan = (words: string[], ways: Way[]): Plan => ({
  ...{ words, ways, unknown: [], repaired: [], offered: [], also: [] },
})

/** What each search found: page and score. */
const answers = (found: Record<string, Record<string, number>>) =>
  new Map(
    Object.entries(found).map(([search, pages]) => [
      search,
      Object.entries(pages).map(([id, score]) => ({ id, score })),
    ]),
  )

const alone = new Map<string, [string, number][]>()
const ids = (pages: readonly { id: string }[]) => pages.map(({ id }) => id)

test('scores of the words are added, and a page with fewer of them counts less', () => {
  const asked = plan(['back', 'pain'], [way(0, 1, 'back'), way(1, 2, 'pain')])
  const found = answers({ back: { a: 2, b: 5 }, pain: { a: 3 } })
  const ranked = rank(asked, found, alone)
  assert.deepEqual(ids(ranked), ['a', 'b'])
  assert.equal(ranked[0]?.score, 5)
  assert.equal(ranked[1]?.score, 5 * 0.5)
})

test('of several ways to say one thing the best counts, not their sum', () => {
  const ways = [way(0, 1, 'tumor'), way(0, 1, 'tumour', { reason: 'spelling' })]
  const found = answers({ tumor: { a: 2 }, tumour: { a: 3 } })
  assert.equal(rank(plan(['tumor'], ways), found, alone)[0]?.score, 3)
})

test('a name from the glossary stands for all the words of the name that was asked', () => {
  const ways = [way(0, 1, 'hip'), way(0, 2, 'psoas', { weight: 0.8, reason: 'glossary' })]
  const found = answers({ hip: { a: 2 }, psoas: { b: 5 } })
  const ranked = rank(plan(['hip', 'flexor'], ways), found, alone)
  assert.deepEqual(ids(ranked), ['b', 'a'])
  assert.equal(ranked[0]?.score, 4)
})

test('pages with some of the words that fall far behind are left out, those with all are not', () => {
  const asked = plan(['back', 'pain'], [way(0, 1, 'back'), way(1, 2, 'pain')])
  const found = answers({ back: { a: 20, c: 0.1, d: 1 }, pain: { a: 20, d: 1 } })
  assert.deepEqual(ids(rank(asked, found, alone)), ['a', 'd'])
})

test('only pages with the phrase are found when there is one', () => {
  const ways = [way(0, 1, 'knee'), way(1, 2, '"back pain"', { reason: 'phrase' })]
  const found = answers({ knee: { a: 5, b: 1 }, '"back pain"': { b: 1 } })
  assert.deepEqual(ids(rank(plan(['knee', '“back pain”'], ways), found, alone)), ['b'])
})

test('the fewer words are asked, the more a missing one counts', () => {
  const share = (count: number) => {
    const words = Array.from({ length: count }, (_, at) => `word${at}`)
    const ways = words.map((word, at) => way(at, at + 1, word))
    const found = Object.fromEntries(words.slice(1).map((word) => [word, { a: 1 }]))
    return (rank(plan(words, ways), answers(found), alone)[0]?.score ?? 0) / (count - 1)
  }
  assert.equal(share(2), 1 / 2)
  assert.equal(share(4).toFixed(3), (0.75 ** 0.75).toFixed(3))
})

test('a title that has all the words lifts its page, one with some of them hardly', () => {
  const found = new Map([
    ['back', [titled('a', 2), titled('b', 2), { id: 'c', score: 2 }]],
    ['pain', [titled('a', 2), { id: 'b', score: 2 }, { id: 'c', score: 2 }]],
  ])
  const asked = plan(['back', 'pain'], [way(0, 1, 'back'), way(1, 2, 'pain')])
  const scores = rank(asked, found, alone).map(({ score }) => score.toFixed(3))
  assert.deepEqual(scores, ['5.200', '4.075', '4.000'])
})

test('pages near to the best follow them and have no words', () => {
  const asked = plan(['knee'], [way(0, 1, 'knee')])
  const near = new Map([['a', [['b', 0.9] as const]]])
  const ranked = rank(asked, answers({ knee: { a: 2 } }), near)
  assert.deepEqual(ids(ranked), ['a', 'b'])
  assert.deepEqual(ranked[1]?.ways, [])
})

test('nearness to the better pages moves a page up', () => {
  const near = new Map([['a', [['d', 0.5] as const]]])
  const found = answers({ knee: { a: 9, b: 8, c: 7, d: 6 } })
  const ranked = rank(plan(['knee'], [way(0, 1, 'knee')]), found, near)
  assert.deepEqual(ids(ranked), ['d', 'a', 'b', 'c'])
})

test('what a page lends falls faster than its own score', () => {
  const near = new Map([['b', [['c', 0.5] as const]]])
  const ranked = rank(
    plan(['knee'], [way(0, 1, 'knee')]),
    answers({ knee: { a: 8, b: 4, c: 1 } }),
    near,
  )
  assert.equal(ranked.find(({ id }) => id === 'c')?.nearness, 0.7 * 0.5 * 4 * 0.5)
})

test('nearness never takes the first place from the page that is called what was asked', () => {
  const near = new Map([['a', [['b', 0.9] as const]]])
  const found = new Map([['knee', [titled('a', 9), { id: 'b', score: 8 }]]])
  const ranked = rank(plan(['knee'], [way(0, 1, 'knee')]), found, near)
  assert.deepEqual(ids(ranked), ['a', 'b'])
})

/** A page whose title has the word. */
function titled(id: string, score: number) {
  return { id, score, matchedMetaFields: ['title'] }
}
