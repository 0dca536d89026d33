/** Tests of the check that searches for every post by its title, on sites that are really built. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { build } from '../../src/eleventy/build.ts'
import { unfoundPosts } from '../../src/search/unfound.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const SITE = 'title: Naps\nurl: https://naps.test/\nlanguage: en-GB\ntimeZone: Europe/London\n'

/** What a build says of searches for the titles of these posts. */
async function said(titles: readonly string[], thorough: boolean): Promise<string[]> {
  const content = mkdtempSync(join(tmpdir(), 'unfound-'))
  mkdirSync(join(content, 'posts'))
  writeFileSync(join(content, 'site.yaml'), SITE)
  for (const [at, title] of titles.entries()) {
    const text = `---\ntitle: ${title}\ndate: 2024-06-0${at + 1}\n---\n\nThis is post ${at}.\n`
    writeFileSync(join(content, 'posts', `post-${at}.md`), text)
  }
  const { problems } = await build({
    root: ROOT,
    content,
    now: Date.now(),
    drafts: false,
    thorough,
  })
  rmSync(content, { recursive: true })
  return problems.map(({ message }) => message).filter((message) => message.includes('A reader'))
}

const TITLES = ['On naps', 'More on naps', 'Of naps', 'About naps', 'The naps', '♥', 'Long rests']

test('posts that are not among the first three for their own title are named, with those before them', async () => {
  const messages = await said(TITLES, true)
  assert.equal(messages.length, 3, messages.join('\n'))
  assert.equal(
    messages.filter((one) => /naps” finds “.*”, “.*” and “.*” before/.test(one)).length,
    2,
  )
  assert.ok(messages.includes('A reader who searches for “♥” finds nothing.'))
})

test('a build that is no check does not search', async () => {
  assert.deepEqual(await said(['♥'], false), [])
})

test('a site without posts is not searched at all', async () => {
  const nowhere = { folder: '/nowhere', url: 'http://127.0.0.1:9/', files: [], layer: [] }
  assert.deepEqual(await unfoundPosts([], nowhere), [])
})
