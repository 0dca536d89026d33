/** npm run check prints every problem of the content and a closing line, and tells by its exit code. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { check } from '../../src/cli/check.ts'
import { type Files, configure } from '../content/eleventy-project.ts'
import { SITE, text } from '../content/project.ts'

async function checkFiles(files: Files, words: readonly string[] = []) {
  const root = configure(files)
  const lines: string[] = []
  const now = Date.UTC(2026, 10, 22, 12)
  const code = await check(words, { root, now, say: (line) => lines.push(line) })
  return { root, code, lines }
}

const NAPS = text('title: Naps\ndate: 2024-06-01')

test('check finds nothing to say of sound content, and publishes nothing', async () => {
  const { root, code, lines } = await checkFiles({
    'posts/naps.md': NAPS,
    'posts/rests.md': text('title: Rests\ndate: 2024-06-02'),
    'posts/soon.md': text('title: Soon\ndate: 2028-01-01'),
    'posts/some-day.md': text('title: Some day\ndate: 2024-06-01\ndraft: true'),
  })
  assert.equal(code, 0)
  assert.deepEqual(lines, ['No problems found in 2 posts, 1 draft and 1 scheduled post.'])
  assert.ok(!existsSync(join(root, '_site')))
})

test('check prints the problems of all files and counts them', async () => {
  const { code, lines } = await checkFiles({
    'site.yaml': `${SITE}links:\n  - title: My Website\n    href:\n`,
    'posts/naps.md': text('title: Naps: how long\ndate: soon'),
    'people/jane.yaml': 'name: Jane Doe\nphone: 1\n',
  })
  assert.equal(code, 1)
  assert.deepEqual(
    lines.map((line) => line.split(':')[0]),
    [
      ...['content/people/jane.yaml', 'content/posts/naps.md', 'content/posts/naps.md'],
      ...['content/site.yaml', '', '3 errors, 1 warning in 3 files.'],
    ],
  )
})

test('check lets warnings pass', async () => {
  const { code, lines } = await checkFiles({
    'posts/naps.md': NAPS,
    'posts/rests.md': text('title: Naps\ndate: 2024-06-02'),
  })
  assert.equal(code, 0)
  assert.equal(lines.at(-1), '1 warning in 1 file.')
})

test('check says so when there is no post yet', async () => {
  assert.deepEqual((await checkFiles({})).lines, ['No problems found in a blog without posts.'])
})

test('check says which words it takes', async () => {
  const { code, lines } = await checkFiles({}, ['--all'])
  assert.equal(code, 2)
  assert.equal(lines[0], '“--all” is not understood.')
})

test('check offers to mend what is plain, and does it when asked, keeping the file as it was', async () => {
  const files = { 'posts/naps.md': Buffer.from(NAPS, 'utf16le') }
  const { code, lines } = await checkFiles(files)
  assert.equal(code, 1)
  assert.equal(
    lines.at(-1),
    '1 file can be mended for you:  npm run check -- --fix  changes it and keeps a copy.',
  )
  const mended = await checkFiles(files, ['--fix'])
  assert.equal(mended.code, 0)
  assert.deepEqual(mended.lines, [
    'content/posts/naps.md: saved as UTF-8 instead of UTF-16',
    '\nThe files as they were are kept in .meridian/before-fix-2026-11-22T12-00-00/\n',
    'No problems found in 1 post.',
  ])
  const copy = join(mended.root, '.meridian/before-fix-2026-11-22T12-00-00/posts/naps.md')
  assert.deepEqual(readFileSync(copy), files['posts/naps.md'])
})

test('check --fix says so when there is nothing to mend without the author', async () => {
  const { lines } = await checkFiles({ 'posts/naps.md': NAPS }, ['--fix'])
  assert.deepEqual(lines, [
    'There is nothing that can be mended without you.\n',
    'No problems found in 1 post.',
  ])
})
