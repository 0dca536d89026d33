/** Texts made to keep the checks busy for ever: all of them are checked in bounded time. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { it } from 'node:test'
import { promisify } from 'node:util'
import { ownFile } from '../program/own.ts'
import { checkedTexts } from './checked.ts'

/** Keeps a hang from hanging the tests: it takes a few seconds. */
const LIMIT = 120_000

it('200 kB of each hostile text are checked, and none for ever', async () => {
  const words = [...process.execArgv, ownFile('tests/hostile/checked.ts')]
  const { stdout } = await promisify(execFile)(process.execPath, words, { timeout: LIMIT })
  assert.deepEqual(stdout.trim().split('\n'), Object.keys(checkedTexts))
})
