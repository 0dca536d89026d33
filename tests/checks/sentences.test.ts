/** Sentences: where they end, what of them readers see, and whether they name a source. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sentencesOf } from '../../src/checks/sentences.ts'
import { nhsNumbersIn } from '../../src/checks/nhs-number.ts'

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
const read = (source: string) =>
  sentencesOf({ kind: 'text', source, placeOf: (at) => ({ line: 1, column: at + 1 }) }, segmenter)

describe('a sentence', () => {
  test('ends at a full stop, and not at that of an abbreviation, a page or an address', () => {
    const text =
      'Mu et al. walked. See [@mu2020, p. 3] and https://a.example.org/b.html too. All, e.g. Ann, did.'
    assert.deepEqual(
      read(text).map(({ words }) => words),
      ['Mu et al. walked.', 'See and https://a.example.org/b.html too.', 'All, e.g. Ann, did.'],
    )
  })

  test('is its words, without Markdown', () => {
    const [sentence] = read(
      'It *is* **so** [they say](https://a.example/) ![x](y.png)`now`. <!-- x -->',
    )
    assert.equal(sentence?.words, 'It is so they say now.')
  })

  test('has the place of its first word', () => {
    assert.deepEqual(
      read('One. Two.').map(({ place }) => place.column),
      [1, 6],
    )
  })

  for (const source of [
    '[@a]',
    '@a',
    '[^1]',
    '^[so]',
    '[x](https://a.example/)',
    'https://a.example/',
  ]) {
    test(`names a source as ${source}`, () => {
      assert.equal(read(`It is so ${source}.`)[0]?.sourced, true)
    })
  }

  for (const none of ['jane@example.org', '[page](about.md)', '[1]', '(Mu 2020)']) {
    test(`names none as ${none}`, () => {
      assert.equal(read(`It is so ${none}.`)[0]?.sourced, false)
    })
  }
})

test('an NHS number is known by its checksum, a 10 of which there is none', () => {
  const found = (text: string) => nhsNumbersIn(text).map(({ text }) => text)
  assert.deepEqual(found('943 476 5919, 401 023 2137 and 943 476 5918'), [
    '943 476 5919',
    '401 023 2137',
  ])
  assert.deepEqual(found('943476 5919, 9434765919.5, 19434765919, 9434-765-919'), [])
})
