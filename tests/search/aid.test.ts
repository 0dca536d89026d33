/** Tests of what the build tells the search in the browser. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeAid } from '../../src/search/aid/make-aid.ts'
import { packWords, unpackWords } from '../../src/search/layer/aid.ts'

const page = (content: string, at: number) => ({
  ...{ id: `en_${String(at).padStart(4, '0')}`, url: `/${at}.html`, title: '', content },
})

const wordsOf = (aid: { words: string }) => unpackWords(aid.words).map(({ word }) => word)

test('words come back as they were packed', () => {
  const words = [
    { word: '36', once: true },
    { word: 'acupressure', once: false },
    { word: 'acupuncture', once: true },
    { word: 'a'.repeat(40), once: false },
    { word: 'a'.repeat(41), once: true },
    { word: '足三里', once: false },
  ]
  assert.deepEqual(unpackWords(packWords(words)), words)
})

test('the words are those of the pages, folded, with the parts of compounds, without idle plurals', () => {
  const aid = makeAid([page('The ST-36 (Zúsānlǐ): knees, knee.', 0)], [], 'en')
  assert.deepEqual(wordsOf(aid), ['36', 'knee', 'st', 'st36', 'the', 'zusanli'])
})

test('only groups are told of which a name stands on the site', () => {
  const groups = [['stroke', 'CVA'], ['gout', 'gouty arthritis'], ['stroke']]
  assert.deepEqual(makeAid([page('A stroke', 0)], groups, 'en').groups, [['stroke', 'CVA']])
})

test('a large site names the nearest pages of each, by ids that are just long enough', () => {
  const texts = Array.from({ length: 60 }, (_, at) => page(`subject${at >> 1} about${at >> 1}`, at))
  const { pages, related } = makeAid(texts, [], 'en')
  assert.equal(pages.length, 60)
  assert.equal(new Set(pages).size, 60)
  assert.deepEqual(related[0], [19])
  assert.deepEqual(related[59], [589])
})

test('a small site names none', () => {
  const { pages, related } = makeAid([page('knee hip', 0), page('knee hip', 1)], [], 'en')
  assert.deepEqual([pages, related], [[], []])
})

test('the same pages give the same aid', () => {
  const texts = Array.from({ length: 60 }, (_, at) => page(`knee ${at % 7} hip ${at % 5}`, at))
  assert.deepEqual(makeAid(texts, [], 'en'), makeAid(texts, [], 'en'))
})
