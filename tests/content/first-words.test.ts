/** A text without a description is described by its first words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstWords } from '../../src/content/first-words.ts'

const SENTENCE =
  'Light sleep is easily disturbed by noise, by light and by the thought of tomorrow.'

test('a short text stands whole, its paragraphs in one line', () => {
  assert.equal(firstWords('Sleep well.\nGood night.\n', 'en'), 'Sleep well. Good night.')
})

test('no text gives no words', () => {
  assert.equal(firstWords(' \n\n', 'en'), '')
})

test('a long text ends with a whole sentence', () => {
  assert.equal(firstWords(`${SENTENCE} ${SENTENCE} ${SENTENCE}`, 'en'), SENTENCE)
})

test('a long sentence ends with a whole word and an ellipsis', () => {
  const words = firstWords('sleep '.repeat(100), 'en')
  assert.match(words, /^sleep( sleep)+…$/)
  assert.ok(words.length <= 160 && words.length > 150)
})

test('a long line without a full stop does not run into the next', () => {
  const line = SENTENCE.slice(0, -1)
  assert.equal(firstWords(`${line}\nGood night.`, 'en'), line)
})

test('Chinese is cut between words as well, and at full stops of its own', () => {
  const sentence = '腰大肌起于腰椎，跨过骨盆的边缘，'.repeat(5) + '止于股骨。'
  assert.equal(firstWords(sentence + sentence, 'zh'), sentence)
  const long = firstWords('腰大肌起于腰椎'.repeat(50), 'zh')
  assert.ok(long.endsWith('…') && long.length <= 160 && long.length > 150)
})
