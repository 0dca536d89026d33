/** Builds that are killed at any moment: what is published is one whole site, the last or the one before. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
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
import { setTimeout as pause } from 'node:timers/promises'
import { after, describe, it } from 'node:test'
import { filesOf } from '../site/output.ts'
import { type Project, copyOfProject } from '../site/project.ts'

const KILLS = 50
const POSTS = 30
const SITES = join(import.meta.dirname, '..', 'sites')

const content = mkdtempSync(join(tmpdir(), 'kills-'))
after(() => rmSync(content, { recursive: true }))
cpSync(join(SITES, 'minimal', 'content'), content, { recursive: true })
mkdirSync(join(content, 'posts'), { recursive: true })

/** Each version says its number on every post. */
function writeVersion(folder: string, version: number): void {
  for (let post = 0; post < POSTS; post++) {
    writeFileSync(
      join(folder, 'posts', `post-${post}.md`),
      `---\ntitle: Post ${post}\ndate: 2024-01-${String(post + 1).padStart(2, '0')}\n---\n\nThis is version-${version}-of-it.\n`,
    )
  }
}

/** The one version that a published folder holds; an error when it holds several, or half a file. */
function versionOf(folder: string): string {
  const versions = new Set<string>()
  for (const name of filesOf(folder)) {
    const text = readFileSync(join(folder, name), 'utf8')
    assert.notEqual(text, '', name)
    if (name.endsWith('.html')) assert.match(text, /<\/html>\s*$/, name)
    for (const [version] of text.matchAll(/version-\d+-of-it/g)) versions.add(version)
  }
  assert.equal(versions.size, 1, [...versions].join(', '))
  const posts = readdirSync(join(folder, '2024/01')).filter((name) => /^post-.*\.html$/.test(name))
  assert.equal(posts.length, POSTS)
  return [...versions].join('')
}

/** Starts a build, waits until it has its lock, and kills it after so many milliseconds; true when it was still at work. */
async function kill(project: Project, delay: number): Promise<boolean> {
  const child = spawn(process.execPath, ['src/cli/meridian.mjs', 'build'], {
    cwd: project.folder,
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  const lock = join(project.folder, '.meridian/_site.lock')
  while (child.exitCode === null && !readdirSync(join(lock, '..')).includes('_site.lock'))
    await pause(5)
  await Promise.race([pause(delay), ended])
  const killed = child.exitCode === null
  child.kill('SIGKILL')
  await ended
  return killed
}

describe('a build that is killed', () => {
  it(
    `leaves one whole site, ${KILLS} times at any moment, and no lock that holds`,
    { timeout: 480_000 },
    async () => {
      const tallies = await Promise.all([rounds(1), rounds(2)])
      const killed = tallies.flatMap((tally) => tally).filter(Boolean).length
      assert.ok(killed > KILLS / 2, `only ${killed} were killed`)
    },
  )
})

async function rounds(seed: number): Promise<boolean[]> {
  writeVersion(content, 0)
  const project = copyOfProject(content)
  try {
    const first = await project.build()
    assert.equal(first.code, 0, first.printed)
    const started = performance.now()
    await project.build()
    const span = performance.now() - started
    const killed: boolean[] = []
    let published = versionOf(project.output)
    for (let round = 1; round <= KILLS / 2; round++) {
      const posts = join(project.folder, 'content')
      writeVersion(posts, round)
      const before = contentOf(posts)
      // Spread evenly, and not at the same places for both.
      const part = (round - 0.5 * seed) / (KILLS / 2)
      killed.push(await kill(project, span * 0.8 * part))
      assert.deepEqual(contentOf(posts), before)
      // Between its two renames there is no folder for some microseconds; the next build then puts the old one back.
      const site = existsSync(project.output) ? project.output : oldSite(project)
      const now = versionOf(site)
      assert.ok([published, `version-${round}-of-it`].includes(now), now)
      published = now
    }
    const last = await project.build()
    assert.equal(last.code, 0, last.printed)
    assert.equal(versionOf(project.output), `version-${KILLS / 2}-of-it`)
    assert.deepEqual(readdirSync(join(project.folder, '.meridian')).sort(), [
      'build-report.json',
      'program',
      'published.json',
    ])
    return killed
  } finally {
    project.close()
  }
}

function oldSite({ folder }: Project): string {
  const home = join(folder, '.meridian')
  return join(home, readdirSync(home).find((name) => name.startsWith('old-_site-of-')) ?? '')
}

function contentOf(folder: string): string[] {
  return filesOf(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
}
