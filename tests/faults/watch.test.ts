/** The watch over a build: one that stands still is ended with 3, wherever it is, and one that goes on is left alone. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import { ownAddress, scriptWords } from '../program/own.ts'

const WATCH = ownAddress('src/eleventy/watch.ts')

/** Runs a program that is watched, and gives how it ended. */
async function watched(body: string): Promise<{ code: number | null; told: string }> {
  const script = `import { startWatch } from ${WATCH}
const watch = startWatch()
${body}`
  const child = spawn(process.execPath, scriptWords(script), {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [told, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return { code, told }
}

describe('a build that stands still', { concurrency: 3 }, () => {
  const ways: Readonly<Record<string, string>> = {
    'in a loop': 'for (;;);',
    'in a loop that waits for nothing': 'for (;;) await undefined',
    'in a regular expression': '/^(a+)+$/.test("a".repeat(60) + "b")',
    'as it waits for a clock that only ticks':
      'setInterval(() => {}, 100); await new Promise(() => {})',
    'as it waits for a connection that nobody makes':
      '(await import("node:net")).createServer().listen(0, "127.0.0.1"); await new Promise(() => {})',
  }
  for (const [where, line] of Object.entries(ways)) {
    it(`${where} is ended with 3, and what it was at is told`, async () => {
      const { code, told } = await watched(`watch.step('a page: “é”', 1); ${line}`)
      assert.equal(code, 3, told)
      assert.match(told, /^The build has stood still for 1 s, at a page: “é”, and was ended\./)
      assert.match(told, /What is published is as it was\./)
    })
  }
})

describe('a build that goes on', { concurrency: 2 }, () => {
  it('is left alone, however long it takes, and so is what comes after it', async () => {
    const { code, told } = await watched(`
const until = Date.now() + 4_000
for (let step = 0; Date.now() < until; step++) {
  watch.step(\`step \${step} of a name \${'that is long '.repeat(100)}\`, 2)
  const next = Date.now() + 100
  while (Date.now() < next);
}
await watch.end()
const later = Date.now() + 3_000
while (Date.now() < later);`)
    assert.deepEqual({ code, told }, { code: 0, told: '' })
  })
  it('may be as slow as it likes before its first step', async () => {
    const { code, told } = await watched(
      'const next = Date.now() + 2_500; while (Date.now() < next);',
    )
    assert.deepEqual({ code, told }, { code: 0, told: '' })
  })
})
