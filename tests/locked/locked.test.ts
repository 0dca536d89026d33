/** The locked build: the same site, from a process that can neither write beside it nor start anything. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fingerprints } from '../site/output.ts'
import { type Project, copyOfProject } from '../site/project.ts'

const CONTENT = join(import.meta.dirname, '..', 'sites', 'everything', 'content')
const EPOCH = { SOURCE_DATE_EPOCH: '1795348800' }

let project: Project
before(() => (project = copyOfProject(CONTENT)))
after(() => project.close())

const locked = (environment = EPOCH) => project.build(environment, ['--locked'])

describe('a locked build', () => {
  it('makes the same site, byte for byte, and says the same of it', async () => {
    const open = await project.build(EPOCH)
    assert.equal(open.code, 0, open.printed)
    const expected = fingerprints(project.output)
    const { code, printed } = await locked()
    assert.equal(code, 0, printed)
    assert.deepEqual(fingerprints(project.output), expected)
    const lines = (text: string) => text.replace(/ in [\d.]+ s$/m, '')
    assert.equal(lines(printed), lines(open.printed))
  })

  it('refuses code that reads or writes elsewhere, starts a program, or starts a thread', async () => {
    const config = readFileSync(join(project.folder, '.eleventy.ts'), 'utf8')
    const was = fingerprints(project.output)
    project.edit('.eleventy.ts', (text) => `${text}\n${HOSTILE}`)
    const { code, printed } = await locked()
    project.edit('.eleventy.ts', () => config)
    assert.equal(code, 2, printed)
    assert.match(
      printed,
      /write ERR_ACCESS_DENIED, published ERR_ACCESS_DENIED, read ERR_ACCESS_DENIED, program ERR_ACCESS_DENIED, thread ERR_ACCESS_DENIED/,
    )
    assert.ok(!existsSync(join(project.folder, 'PWNED')))
    assert.deepEqual(fingerprints(project.output), was)
  })

  it('makes nothing of what the other process is asked for, but what it is there for', async () => {
    const config = readFileSync(join(project.folder, '.eleventy.ts'), 'utf8')
    project.edit('.eleventy.ts', (text) => `${text}\n${ASKING}`)
    const { code, printed } = await locked()
    project.edit('.eleventy.ts', () => config)
    assert.equal(code, 2, printed)
    assert.match(printed, /is no file of layouts\//)
  })

  it('ends with 3 when it waits for what never comes', { timeout: 120_000 }, async () => {
    project.edit('.eleventy.ts', (text) => `${text}\nawait new Promise(() => {})\n`)
    const { code, printed } = await locked()
    project.edit('.eleventy.ts', (text) => text.replace('await new Promise(() => {})\n', ''))
    assert.equal(code, 3, printed)
    assert.match(printed, /ended before it was done/)
  })

  it('tells the same mistakes, with 1', async () => {
    const post =
      '---\ntitle: {{ 7 * 7 }}\npermalink: ../../PWNED.html\n---\n\n<script>alert(1)</script>\n'
    writeFileSync(join(project.folder, 'content/posts/hostile.md'), post)
    const open = await project.build(EPOCH)
    const { code, printed } = await locked()
    project.remove('content/posts/hostile.md')
    assert.equal(code, 1, printed)
    assert.equal(printed, open.printed)
  })
})

/** Tries everything, and throws the codes of what happened. */
const HOSTILE = `
import fs from 'node:fs'
import { execFileSync } from 'node:child_process'
import { Worker } from 'node:worker_threads'
const tried = Object.entries({
  write: () => fs.writeFileSync('PWNED', ''),
  published: () => fs.writeFileSync('_site/index.html', ''),
  read: () => fs.readFileSync('/etc/hostname'),
  program: () => execFileSync('true'),
  thread: () => new Worker('', { eval: true }),
}).map(([name, attempt]) => {
  try { attempt(); return name + ' done' } catch (error) { return name + ' ' + error.code }
})
throw new Error(tried.join(', '))
`

const ASKING = `
import { ask } from './src/locked/asking.ts'
await ask('bundleStyles', '/etc/hostname')
`
