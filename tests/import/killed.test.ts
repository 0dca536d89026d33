/** An import that is killed by the system, at several moments, and run again. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fingerprints } from '../site/output.ts'
import { LONDON, bring, emptyFolder, feed, fileWith, post } from './bringing.ts'

const ROOT = join(import.meta.dirname, '..', '..')

const COUNT = 500
/** Long enough for the export to be worth a second processor. */
const WORDS = '<p>Rest a day, then walk a little, and a little more each day.</p>'.repeat(60)
const comment = (under: number) =>
  post(COUNT + under, { content: `<p>I think ${under}.</p>`, title: '' })
    .replace('>POST<', '>COMMENT<')
    .replace(
      '<author>',
      `<blogger:parent>tag:blogger.com,1999:blog-1.post-${under}</blogger:parent><author>`,
    )
const NUMBERS = Array.from({ length: COUNT }, (_, at) => at + 1)
const FILE = fileWith(
  feed(...NUMBERS.map((at) => post(at, { content: WORDS })), ...NUMBERS.map(comment)),
)

/** Starts the command, and kills it as soon as it has noted so many files; gives the signal that ended it. */
async function killedAt(files: number, folder: string): Promise<NodeJS.Signals | null> {
  const words = ['import', FILE, '--into', folder, '--time-zone', 'Europe/London']
  const child = spawn(process.execPath, ['src/cli/meridian.mjs', ...words], { cwd: ROOT })
  const ended = new Promise<NodeJS.Signals | null>((done) =>
    child.once('exit', (_, signal) => done(signal)),
  )
  const notes = join(folder, '.import/files.jsonl')
  while (child.exitCode === null) {
    const noted = existsSync(notes) ? readFileSync(notes, 'latin1').split('\n').length - 1 : 0
    if (noted >= files) break
    await pause(1)
  }
  child.kill('SIGKILL')
  return ended
}

it('an import that is killed at any moment is complete when it is run again, to the byte', async () => {
  const whole = fingerprints((await bring(FILE, LONDON)).folder)
  const folder = emptyFolder()
  // Each time it goes on from where the last one stood.
  for (const files of [0, 1, 130, 560]) {
    assert.equal(await killedAt(files, folder), 'SIGKILL', `killed at ${files}`)
  }
  await bring(FILE, { folder, ...LONDON })
  assert.deepEqual(fingerprints(folder), whole)
})
