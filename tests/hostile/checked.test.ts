/** Texts made to keep the checks busy for ever: all of them are checked in bounded time. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { it } from 'node:test'
import { promisify } from 'node:util'
import { checkedTexts } from './checked.ts'

/** Keeps a hang from hanging the tests: it takes a few seconds. */
const LIMIT = 120_000

it('200 kB of each hostile text are checked, and none for ever', async () => {
  const words = ['--import', import.meta.resolve('tsx'), join(import.meta.dirname, 'checked.ts')]
  const { stdout } = await promisify(execFile)(process.execPath, words, { timeout: LIMIT })
  assert.deepEqual(stdout.trim().split('\n'), Object.keys(checkedTexts))
})
