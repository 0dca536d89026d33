/** Tests of the words that no page has. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Hit, Instance } from '../../src/search/pagefind.ts'
import { fold, isNear, unknownWords } from '../../src/search/unknown.ts'

/** A Pagefind that finds the words of `index` when asked exactly, and nothing else. */
function pagefind(index: readonly string[]): Instance {
  const search = async (words: string) => ({
    results: index.includes(words) ? [{ data: () => Promise.reject(new Error('unused')) }] : [],
    unfilteredResultCount: 0,
    filters: {},
  })
  return { search, filters: async () => ({}) }
}

/** A page in whose text the words in brackets were found. */
function hit(text: string): Hit {
  const words = text.split(' ')
  return {
    url: '/',
    meta: {},
    filters: {},
    raw_content: text.replace(/[[\]]/g, ''),
    locations: words.flatMap((word, index) => (word.startsWith('[') ? [index] : [])),
    anchors: [],
    sub_results: [],
  }
}

test('a word that was only answered by its first letters is unknown', async () => {
  assert.deepEqual(await unknownWords('insulin', hit('pain [in] knees'), pagefind([])), ['insulin'])
})

test('a word that was found, or whose beginning is being typed, is known', async () => {
  assert.deepEqual(await unknownWords('knee pain', hit('[Pain] in [knees.]'), pagefind([])), [])
  assert.deepEqual(await unknownWords('acup', hit('[Acupuncture] helps'), pagefind([])), [])
})

test('a word that the index has by its stem is known', async () => {
  assert.deepEqual(await unknownWords('aging', hit('[age] well'), pagefind(['"aging"'])), [])
})

test('of several words only those that no page has are named, as they were written', async () => {
  const found = hit('[psoas] pain [a]')
  assert.deepEqual(await unknownWords('Psoas Anaemia', found, pagefind([])), ['Anaemia'])
})

test('a phrase in quotation marks is searched as it is', async () => {
  assert.deepEqual(await unknownWords('"insulin pump"', undefined, pagefind([])), [])
})

test('words are compared without accents, case and punctuation', () => {
  assert.equal(fold('Zúsānlǐ'), 'zusanli')
  assert.equal(fold('(ST-36),'), 'st36')
  assert.equal(fold('足三里'), '足三里')
})

test('a found word is near when it contains what was asked for, or begins like it for six letters', () => {
  assert.ok(isNear('back', 'lowback'))
  assert.ok(isNear('acupuncturists', 'acupuncture'))
  assert.ok(!isNear('insulin', 'in'))
  assert.ok(!isNear('interferon', 'inter'))
})
