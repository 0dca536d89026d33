/** Tests of what the build tells the search in the browser. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeAid } from '../../src/search/aid/make-aid.ts'
import {
  type Aid,
  type Link,
  packLinks,
  packWords,
  unpackLinks,
  unpackWords,
} from '../../src/search/layer/aid.ts'

const page = (content: string, at: number) => ({
  ...{ id: `en_${String(at).padStart(4, '0')}`, url: `/${at}.html`, title: '', content },
})

const wordsOf = ({ words }: Aid) =>
  Object.values(words).flatMap((packed) => unpackWords(packed).map(({ word }) => word))

test('words come back as they were packed', () => {
  const words = [
    { word: '36', once: true, respelt: false },
    { word: 'acupressure', once: false, respelt: false },
    { word: 'acupuncture', once: true, respelt: false },
    { word: 'a'.repeat(40), once: false, respelt: false },
    { word: 'a'.repeat(41), once: true, respelt: false },
    { word: 'oestrogen', once: true, respelt: true },
    { word: 'tumour', once: false, respelt: true },
    { word: '足三里', once: false, respelt: false },
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

test('a word stands under its beginning, and under that of its other spelling', () => {
  const { words } = makeAid([page('Oestrogen, C5, 足三里, 36', 0)], [], 'en')
  assert.deepEqual(Object.keys(words), ['0', 'c', 'oe', 'es'])
  assert.equal(words.es, words.oe)
  assert.deepEqual(
    unpackWords(words[0] ?? '').map(({ word }) => word),
    ['36', '足三里'],
  )
})

test('links come back as they were packed, in the order of the pages', () => {
  const links: Link[] = [
    [0, 4, 3],
    [0, 17, 9],
    [3, 4, 1],
    [3, 5, 2],
    [12, 13, 1],
  ]
  assert.deepEqual(packLinks(links.toReversed()), {
    near: '4,13;;;1,1;;;;;;;;;1',
    likeness: '39121',
  })
  for (const some of [links, links.slice(2), links.slice(0, 1), []]) {
    assert.deepEqual(unpackLinks(packLinks(some)), some)
  }
})

test('a large site names the nearest pages of each, two that are near to each other once', () => {
  const texts = Array.from({ length: 60 }, (_, at) => page(`subject${at >> 1} about${at >> 1}`, at))
  const links = unpackLinks(makeAid(texts, [], 'en'))
  assert.equal(links.length, 30)
  assert.deepEqual(links[0], [0, 1, 9])
  assert.deepEqual(links[29], [58, 59, 9])
})

test('a small site names none', () => {
  const aid = makeAid([page('knee hip', 0), page('knee hip', 1)], [], 'en')
  assert.deepEqual([aid.near, aid.likeness], ['', ''])
})

test('the same pages give the same aid', () => {
  const texts = Array.from({ length: 60 }, (_, at) => page(`knee ${at % 7} hip ${at % 5}`, at))
  assert.deepEqual(makeAid(texts, [], 'en'), makeAid(texts, [], 'en'))
})
