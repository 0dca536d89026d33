/** One build at a time. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Change } from '../../src/preview/changes.ts'
import { rebuilds } from '../../src/preview/rebuilds.ts'

const change = (file: string): Change => ({ kind: 'changed', file })

test('what changes during a build is built once more, together and each file once', async () => {
  const built: string[][] = []
  const gates: (() => void)[] = []
  const jobs = rebuilds(async (changes) => {
    built.push(changes.map(({ file }) => file))
    await new Promise<void>((open) => gates.push(open))
  })
  jobs.add([change('a')])
  jobs.add([change('b')])
  jobs.add([change('c'), change('b')])
  assert.deepEqual(built, [['a']])
  gates[0]?.()
  await new Promise(setImmediate)
  assert.deepEqual(built, [['a'], ['b', 'c']])
  gates[1]?.()
  await jobs.idle()
  assert.deepEqual(built, [['a'], ['b', 'c']])
  jobs.add([])
  assert.deepEqual(built.length, 3)
})
