/** Texts made to keep a reader of Markdown busy for ever: each is rendered by all rules in the time of its bytes. */
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { hostileTexts } from './texts.ts'
import { endWorker, renderWithin } from './worker.ts'

/** A bound that keeps a hang from hanging the tests; what is measured stands in the bench. */
const LIMIT = 2_000

after(endWorker)

describe('100 kB of', () => {
  for (const [name, text] of Object.entries(hostileTexts(100_000))) {
    it(name, async () => {
      const { letters, ended } = await renderWithin(text, LIMIT)
      assert.ok(ended, `not done after ${LIMIT} ms`)
      assert.ok(letters >= 0)
    })
  }
})
