/** Tests of excerpts: which words are shown, and that nothing of a page becomes markup. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Piece,
  bestStretch,
  excerpt,
  pieces,
  readText,
  titleAt,
} from '../../src/search/excerpt.ts'

/** Pieces as text, with found words in brackets. */
const print = (list: readonly Piece[]) =>
  list.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

const all = (words: readonly string[]) => ({ from: 0, to: words.length })

/** A text of `count` words, w0 w1 w2 …, some of them found. */
const numbered = (count: number, found: readonly number[]) =>
  readText(Array.from({ length: count }, (_, index) => `w${index}`).join(' '), found)

test('found words are marked without their punctuation', () => {
  const text = readText('The (iliopsoas), a muscle.', [1, 3])
  assert.equal(print(pieces(text, all(text.words))), 'The ([iliopsoas]), a [muscle].')
})

test('found words side by side are one mark, unless punctuation parts them', () => {
  const text = readText('low back pain, back again', [1, 2, 3])
  assert.equal(print(pieces(text, all(text.words))), 'low [back pain], [back] again')
})

test('a found word that is punctuation alone is not marked', () => {
  const text = readText('pain – deep', [1])
  assert.equal(print(pieces(text, all(text.words))), 'pain – deep')
})

test('markup in a page’s text stays text', () => {
  const text = readText(
    'a &lt;img src=x onerror=alert(1)&gt; &amp; &lt;mark&gt;b&lt;/mark&gt;',
    [1],
  )
  assert.deepEqual(pieces(text, all(text.words)), [
    { text: 'a <', marked: false },
    { text: 'img', marked: true },
    { text: ' src=x onerror=alert(1)> &amp; <mark>b</mark>', marked: false },
  ])
})

test('Chinese words, which zero-width spaces part, are joined without spaces', () => {
  const text = readText('慢性\u200b疼痛\u200b治疗', [1])
  assert.equal(print(pieces(text, all(text.words))), '慢性[疼痛]治疗')
})

test('a title is found where it stands, with the full stop that the index adds', () => {
  const text = readText('Back pain. Walk more. Back pain', [])
  assert.deepEqual(titleAt(text, 'Back pain', 0), { from: 0, to: 2 })
  assert.deepEqual(titleAt(text, 'Walk more', 2), { from: 2, to: 4 })
  assert.deepEqual(titleAt(text, 'Walk more', 1), { from: 1, to: 1 })
})

test('the best stretch begins a few words before the most found words', () => {
  const text = numbered(200, [10, 100, 105, 120])
  assert.deepEqual(bestStretch(text, { from: 0, to: 200 }), { from: 96, to: 126 })
})

test('the best stretch stays within its limits', () => {
  const text = numbered(200, [2, 50, 199])
  assert.deepEqual(bestStretch(text, { from: 1, to: 40 }), { from: 1, to: 31 })
  assert.deepEqual(bestStretch(text, { from: 150, to: 200 }), { from: 170, to: 200 })
  assert.deepEqual(bestStretch(text, { from: 49, to: 60 }), { from: 49, to: 60 })
})

test('without a found word the best stretch is the beginning', () => {
  assert.deepEqual(bestStretch(numbered(100, []), { from: 5, to: 100 }), { from: 5, to: 35 })
})

test('an excerpt has dots where the text goes on', () => {
  const text = readText('one two three four', [1])
  const whole = all(text.words)
  assert.equal(print(excerpt(text, whole, whole)), 'one [two] three four')
  assert.equal(print(excerpt(text, { from: 1, to: 3 }, whole)), '… [two] three …')
})
