/** Texts made to keep a reader of Markdown busy for ever: each is rendered by all rules in bounded time, or refused at once. */
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { MOST_MARKS } from '../../src/markdown/marks.ts'
import { hostileTexts, largestOf } from './texts.ts'
import { endWorker, renderWithin } from './worker.ts'

/** Bounds, in milliseconds of the processor, that keep a hang from hanging the tests; what is measured stands in the bench. */
const LIMIT = 2_000
const LARGEST = 8_000

after(endWorker)

describe('30 kB of', () => {
  for (const [name, text] of Object.entries(hostileTexts(30_000))) {
    it(name, async () => {
      const { letters, ended } = await renderWithin(text, LIMIT)
      assert.ok(ended, `not done after ${LIMIT} ms`)
      assert.ok(letters >= 0)
    })
  }
})

describe('a megabyte, rendered or refused, of', () => {
  for (const [name, text] of Object.entries(hostileTexts(1_000_000))) {
    it(name, async () => assert.ok((await renderWithin(text, LARGEST)).ended))
  }
})

describe('as much as is accepted of', () => {
  // The slowest for each sign, by the bench.
  const slow = [
    'definitions in lists',
    'tables without end',
    'equal headings',
    'pictures in pictures',
  ]
  for (const name of slow) {
    it(name, async () =>
      assert.ok((await renderWithin(largestOf(name, MOST_MARKS), LARGEST)).ended),
    )
  }
})
