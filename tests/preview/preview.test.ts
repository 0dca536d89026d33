/** The preview at work: saves, mistakes and their mending, seen through its server and its terminal lines. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import type { Preview } from '../../src/preview/preview.ts'
import { serve } from '../../src/preview/serve.ts'
import { LAYOUT, type Project, freePort, newProject, until } from './project.ts'

let project: Project

beforeEach(async () => {
  project = await newProject()
})

afterEach(async () => {
  await project.end()
})

async function ask({ url }: Preview, path: string): Promise<string> {
  const response = await fetch(url + path)
  return `${response.status} ${await response.text()}`
}

const shows = (preview: Preview, path: string, text: string) => async () =>
  (await ask(preview, path)).includes(text)

const said = (text: string) => () => project.lines.some((line) => line.includes(text))

test('the address is said first, and the first page waits for the first build', async () => {
  const preview = await project.start()
  assert.match(project.lines[0] ?? '', /^The preview is at http:\/\/127\.0\.0\.1:\d+\/$/)
  assert.match(await ask(preview, 'a.html'), /^200 .*first.*preview\.js/)
  assert.match(project.lines.at(-1) ?? '', /^Built in \d+\.\d s: 1 post on 2 pages\.$/)
})

test('drafts are asked for, with the moment of this build', async () => {
  const preview = await project.start()
  const facts = JSON.parse((await ask(preview, 'facts.json')).slice(4))
  assert.equal(facts.drafts, true)
  assert.equal(facts.now, 1000)
})

test('the script is in what is sent, in no file, and only in pages', async () => {
  const preview = await project.start()
  assert.match(await ask(preview, 'nothing.html'), /^404 .*preview\.js/)
  assert.doesNotMatch(await ask(preview, 'facts.json'), /preview\.js/)
  const port = new URL(preview.url).port
  const served = await serve(join(project.root, '.meridian', `preview-${port}`))
  assert.doesNotMatch(await (await fetch(`${served.url}a.html`)).text(), /preview\.js/)
  await served.close()
})

test('a save, a new file in a new folder and a deletion are noticed', async () => {
  const preview = await project.start()
  await project.save('content/a.txt', 'second')
  await until(shows(preview, 'a.html', 'second'))
  await until(said('content/a.txt changed.'))
  await project.save('content/b.txt', 'new')
  await until(shows(preview, 'b.html', 'new'))
  await until(said('content/b.txt added.'))
  await project.save('public/deep/er/x.css', 'p {}')
  await until(said('public/deep/er/x.css added.'))
  await project.remove('content/a.txt')
  await until(said('content/a.txt removed.'))
  assert.match(await ask(preview, 'a.html'), /^404/)
})

test('files that make no site, and what editors leave behind, start no build', async () => {
  await project.start()
  await until(said('Built in'))
  await project.save('README.md', 'x')
  await project.save('node_modules/x/y.js', 'x')
  await project.save('content/.a.txt.swp', 'x')
  await project.save('content/.#a.txt', 'x')
  await project.save('content/a.txt', 'last')
  await until(said('content/a.txt changed'))
  assert.deepEqual(
    project.lines.filter((line) => line.startsWith('Rebuilt')).map((line) => line.split(': ')[1]),
    ['content/a.txt changed.'],
  )
})

test('a mistake is told, the last good page stays, and the mended page replaces it', async () => {
  const preview = await project.start()
  await until(said('Built in'))
  await project.save('content/a.txt', 'fine\nthis is BAD')
  await until(said('Mend this and save. Until then the preview shows the site as it was.'))
  assert.ok(said('content/a.txt:2:9 error: “this is BAD” is bad.\n    Write  GOOD')())
  assert.match(await ask(preview, 'a.html'), /^200 .*first/)
  await project.save('content/a.txt', 'mended')
  await until(shows(preview, 'a.html', 'mended'))
})

test('without a good build every problem is a page of its own, as text, and mending it shows the site', async () => {
  await project.save('content/a.txt', 'BAD <script>x</script>')
  await project.save('content/b.txt', 'BAD too')
  const preview = await project.start()
  const page = await ask(preview, 'a.html')
  assert.match(page, /^500 /)
  assert.match(page, /content\/a\.txt:1:1/)
  assert.match(page, /BAD &lt;script&gt;x&lt;\/script&gt;/)
  assert.match(page, /content\/b\.txt:1:1/)
  assert.match(page, /Write  GOOD/)
  assert.ok(said('Until then there is nothing to show.')())
  await project.save('content/a.txt', 'good')
  await project.remove('content/b.txt')
  await until(shows(preview, 'a.html', 'good'))
})

test('a saved layout is loaded anew; one that throws, or cannot be read, is told with its place', async () => {
  const preview = await project.start()
  await until(said('Built in'))
  await project.save('layouts/page.ts', LAYOUT.replace('<main>', '<main>New: '))
  await until(shows(preview, 'a.html', 'New: '))
  await project.save(
    'layouts/page.ts',
    'export const print = () => {\n  throw new Error("no ink")\n}\n',
  )
  await until(said('layouts/page.ts:2:9 error: no ink'))
  await project.save('layouts/page.ts', 'export const print = (\n')
  await until(() => project.lines.filter((line) => line.includes('layouts/page.ts:')).length === 2)
  assert.match(await ask(preview, 'a.html'), /^200 .*New: /)
  await project.save('layouts/page.ts', LAYOUT.replace('<main>', '<main>Mended: '))
  await until(shows(preview, 'a.html', 'Mended: '))
})

test('content is rebuilt by the same warm process, a layout by a new one', async () => {
  const preview = await project.start()
  const pid = async () => JSON.parse((await ask(preview, 'facts.json')).slice(4)).pid
  const first = await pid()
  await project.save('content/a.txt', 'second')
  await until(shows(preview, 'a.html', 'second'))
  assert.equal(await pid(), first)
  await project.save('layouts/page.ts', LAYOUT.replace('<main>', '<main>New: '))
  await until(shows(preview, 'a.html', 'New: '))
  assert.notEqual(await pid(), first)
})

test('a build that dies is told, and the next save builds again', async () => {
  const preview = await project.start()
  await until(said('Built in'))
  await project.save('content/a.txt', 'DIE')
  await until(said('The process that builds the site ended before it was done (7).'))
  await project.save('content/a.txt', 'alive')
  await until(shows(preview, 'a.html', 'alive'))
})

test('a build that never ends is broken off by a saved layout', async () => {
  const preview = await project.start()
  await until(said('Built in'))
  await project.save('content/a.txt', 'HANG')
  await until(async () => (await readdir(project.root)).some((name) => name.startsWith('stage-')))
  await project.save('content/a.txt', 'free')
  await project.save('layouts/page.ts', LAYOUT.replace('<main>', '<main>New: '))
  await until(shows(preview, 'a.html', 'New: <h1>free'))
  assert.equal(said('error')(), false)
})

test('a site under a path is shown under that path, even when the path changes', async () => {
  await project.save('address', 'https://example.org/blog/')
  const preview = await project.start()
  assert.match(await ask(preview, 'blog/a.html'), /^200 .*first/)
  assert.equal((await fetch(preview.url)).url, `${preview.url}blog/`)
  await project.save('address', 'https://example.org/')
  await project.save('content/a.txt', 'at the root')
  await until(shows(preview, 'a.html', 'at the root'))
})

test('a port that is taken is said to be, and the next one is used', async () => {
  const port = await freePort()
  const first = await project.start(port)
  const second = await project.start(port)
  assert.equal(first.url, `http://127.0.0.1:${port}/`)
  assert.notEqual(second.url, first.url)
  assert.ok(said(`Port ${port} is taken by another program, so the preview uses `)())
  for (const preview of [first, second]) assert.match(await ask(preview, 'a.html'), /^200/)
  await project.save('content/a.txt', 'for both')
  for (const preview of [first, second]) await until(shows(preview, 'a.html', 'for both'))
})

test('closing frees the port and leaves no folder behind', async () => {
  const preview = await project.start()
  await ask(preview, 'a.html')
  await preview.close()
  await assert.rejects(fetch(preview.url))
  const port = new URL(preview.url).port
  assert.equal(existsSync(join(project.root, '.meridian', `preview-${port}`)), false)
})
