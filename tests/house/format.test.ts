/** The format: every file is in the shape that Prettier gives it. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const ROOT = join(import.meta.dirname, '..', '..')
const PRETTIER = join(ROOT, 'node_modules/prettier/bin/prettier.cjs')

test('every file is as npm run format leaves it', () => {
  // Other tests write to .meridian/ meanwhile.
  const words = [PRETTIER, '--check', '--log-level', 'warn', '.', '!.meridian']
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: ROOT,
    encoding: 'utf8',
  })
  assert.equal(status, 0, stdout + stderr)
})
