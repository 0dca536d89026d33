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

const alone = { pages: [], related: [] }
const ids = (pages: readonly { id: string }[]) => pages.map(({ id }) => id)

test('scores of the words are added, and a page with fewer of them counts less', () => {
  const asked = plan(['back', 'pain'], [way(0, 1, 'back'), way(1, 2, 'pain')])
  const found = answers({ back: { a: 2, b: 5 }, pain: { a: 3 } })
  const ranked = rank(asked, found, alone)
  assert.deepEqual(ids(ranked), ['a', 'b'])
  assert.equal(ranked[0]?.score, 5)
  assert.equal(ranked[1]?.score.toFixed(3), (5 * Math.SQRT1_2).toFixed(3))
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

test('pages near to the best follow them and have no words', () => {
  const asked = plan(['knee'], [way(0, 1, 'knee')])
  const near = { pages: ['en_1', 'en_2'], related: [[19], []] }
  const ranked = rank(asked, answers({ knee: { en_1abc: 2 } }), near)
  assert.deepEqual(ids(ranked), ['en_1abc', 'en_2'])
  assert.deepEqual(ranked[1]?.ways, [])
})

test('nearness moves pages below the first two only', () => {
  const pages = ['en_1', 'en_2', 'en_3', 'en_4']
  const related = [[39, 19], [], [], []]
  const found = answers({ knee: { en_1: 9, en_2: 8, en_3: 7, en_4: 6 } })
  const ranked = rank(plan(['knee'], [way(0, 1, 'knee')]), found, { pages, related })
  assert.deepEqual(ids(ranked), ['en_1', 'en_2', 'en_4', 'en_3'])
})
