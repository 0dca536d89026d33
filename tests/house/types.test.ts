/** The types: the compiler finds no fault in the program, the layouts or the tests. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const ROOT = join(import.meta.dirname, '..', '..')
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')

test('every type is sound', () => {
  const words = [TSC, '--pretty', 'false']
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: ROOT,
    encoding: 'utf8',
  })
  assert.equal(status, 0, stdout + stderr)
})
