/** The content as part of a build by Eleventy: read before the pages are written, its pictures copied after. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { build } from '../../src/eleventy/build.ts'
import { type Files, configure } from './eleventy-project.ts'
import { PICTURE, text } from './project.ts'

function buildFiles(files: Files) {
  const root = configure(files)
  const output = join(root, '_site')
  const now = Date.UTC(2026, 10, 22, 12)
  const built = build({ root, content: join(root, 'content'), output, now, drafts: false })
  return built.then((result) => ({ ...result, output }))
}

test('a build has the posts of the content, their pictures and their numbers', async () => {
  const { ok, problems, counts, url, output } = await buildFiles({
    'posts/naps/index.md': text('title: Naps\ndate: 2024-06-01', '![A sofa](sofa.png)'),
    'posts/naps/sofa.png': PICTURE,
    'posts/rests.md': text('title: Rests\ndate: 2028-01-01'),
  })
  assert.deepEqual(problems, [])
  assert.ok(ok)
  assert.deepEqual(counts, { posts: 1, drafts: 0, scheduled: 1, pages: 1 })
  assert.equal(url, 'https://notes.test/blog/')
  assert.match(
    readFileSync(join(output, '2024/06/naps.html'), 'utf8'),
    /src="\/blog\/2024\/06\/naps\/sofa\.png" alt="A sofa" width="3" height="2"/,
  )
  assert.deepEqual(readFileSync(join(output, '2024/06/naps/sofa.png')), PICTURE)
})

test('a build with an error in the content stops before the pages, and publishes nothing', async () => {
  const { ok, problems, counts, output } = await buildFiles({
    'posts/naps.md': text('title: Naps\ndate: soon'),
    'posts/rests.md': text('title: Rests\ndate: 2024-06-01'),
  })
  assert.ok(!ok)
  assert.equal(counts.pages, undefined)
  assert.deepEqual(
    problems.map(({ file, line }) => [file, line]),
    [['content/posts/naps.md', 3]],
  )
  assert.throws(() => readFileSync(join(output, '2024/06/rests.html')), { code: 'ENOENT' })
})
