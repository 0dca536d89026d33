/** Two builds of one site, and builds that ended before they were done: the lock, and the site that stands meanwhile. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { takeLock } from '../../src/eleventy/lock.ts'
import { publish, recover } from '../../src/eleventy/publish.ts'
import { ownAddress, scriptWords } from '../program/own.ts'

let home: string
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'lock-'))))
afterEach(() => rmSync(home, { recursive: true }))

/** The id of a process that is no more. */
async function ended(): Promise<number> {
  const child = spawn(process.execPath, ['--version'])
  await once(child, 'exit')
  return child.pid ?? 0
}

describe('the lock of a build', () => {
  it('is free again when it was given back', async () => {
    const file = join(home, 'below', 'site.lock')
    const unlock = await takeLock(file)
    assert.match(readFileSync(file, 'utf8'), new RegExp(`^${process.pid}\n\\d{4}-`))
    await unlock()
    assert.ok(!existsSync(file))
  })
  it('names the process that has it, and is not taken from it', async () => {
    const file = join(home, 'site.lock')
    writeFileSync(file, `${process.ppid}\n2026-11-22T12:00:00.000Z\n`)
    await assert.rejects(takeLock(file), {
      code: 'ELOCKED',
      message: `Another build is at work (process ${process.ppid}, since 2026-11-22T12:00:00.000Z). Wait until it is done; if there is none, delete ${file}`,
    })
    assert.deepEqual(readdirSync(home), ['site.lock'])
  })
  it('is taken over from a process that is no more, and from nobody', async () => {
    const file = join(home, 'site.lock')
    for (const left of [`${await ended()}\nlong ago\n`, '', 'nonsense']) {
      writeFileSync(file, left)
      const unlock = await takeLock(file)
      assert.match(readFileSync(file, 'utf8'), new RegExp(`^${process.pid}\n`))
      await unlock()
    }
    assert.deepEqual(readdirSync(home), [])
  })
  it('takes away what a build left that was killed while it took the lock', async () => {
    const file = join(home, 'site.lock')
    writeFileSync(`${file}-${await ended()}-k2x`, '')
    writeFileSync(`${file}-${process.ppid}-k2x`, '')
    await (
      await takeLock(file)
    )()
    assert.deepEqual(readdirSync(home), [`site.lock-${process.ppid}-k2x`])
  })
  it('is taken over by one alone of many that find it old', async () => {
    const file = join(home, 'site.lock')
    writeFileSync(file, `${await ended()}\nlong ago\n`)
    const script = `import { takeLock } from ${ownAddress('src/eleventy/lock.ts')}
      await takeLock(process.argv[1]).then(() => console.log('taken'), (error) => console.log(error.code))
      setTimeout(() => {}, 60_000)`
    const start = () =>
      spawn(process.execPath, [...scriptWords(script), file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
    const children = Array.from({ length: 6 }, start)
    const answers = await Promise.all(
      children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()),
    )
    for (const child of children) child.kill('SIGKILL')
    assert.deepEqual(answers.sort(), [...Array(5).fill('ELOCKED'), 'taken'])
  })
})

describe('the published folder', () => {
  it('is replaced as a whole, and nothing is left of the old one', async () => {
    for (const name of ['_site', 'stage']) mkdirSync(join(home, name))
    writeFileSync(join(home, '_site', 'old.html'), '')
    await publish(join(home, 'stage'), join(home, '_site'))
    assert.deepEqual(readdirSync(home), ['_site'])
    assert.deepEqual(readdirSync(join(home, '_site')), [])
  })
  it('comes back when the new one cannot take its place', async () => {
    mkdirSync(join(home, '_site'))
    writeFileSync(join(home, '_site', 'old.html'), '')
    await assert.rejects(publish(join(home, 'stage'), join(home, '_site')), { code: 'ENOENT' })
    assert.deepEqual(readdirSync(join(home, '_site')), ['old.html'])
  })
  it('comes back with the next build when a process ended between the two renames', async () => {
    const old = join(home, `old-_site-of-${await ended()}`)
    mkdirSync(old)
    writeFileSync(join(old, 'old.html'), '')
    await recover(home, join(home, '_site'))
    assert.deepEqual(readdirSync(join(home, '_site')), ['old.html'])
  })
  it('loses what a process left after both', async () => {
    mkdirSync(join(home, '_site'))
    mkdirSync(join(home, `old-_site-of-${await ended()}`))
    mkdirSync(join(home, `old-other-of-${await ended()}`))
    await recover(home, join(home, '_site'))
    assert.deepEqual(
      readdirSync(home).map((name) => name.replace(/\d+$/, '')),
      ['_site', 'old-other-of-'],
    )
  })
})
