/** Tests of Chinese on a site in English: a word is found within a run of characters, in simplified and traditional ones. */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { type Served, serve } from '../../src/preview/serve.ts'
import { bundleScript } from '../../src/scripts/bundle.ts'
import { excerpt, readText, titleAt, together } from '../../src/search/excerpt.ts'
import { indexSite } from '../../src/search/indexing.ts'
import { layerFiles } from '../../src/search/layer-files.ts'
import type { LayerAnswer } from '../../src/search/layer/searcher.ts'
import { partCharacters } from '../../src/search/parted.ts'
import { articlePage } from './fixture.ts'

const pages = [
  { path: '/psoas.html', title: '我们的腰大肌疼痛', body: '<p>What patients say, 大 and all.</p>' },
  { path: '/point.html', title: 'A point', body: '<p>Needling ST36足三里 helps. 运动很好。</p>' },
  { path: '/needles.html', title: 'Acupuncture', body: '<p>The muscle’s length, knees’ bend.</p>' },
].map(({ path, ...page }) => ({
  url: path,
  html: partCharacters(articlePage({ path, year: 2024, topics: ['慢性疼痛'], ...page })),
}))

let folder = ''
let served: Served
let search: (question: string) => Promise<LayerAnswer>

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'))
  const index = await indexSite(pages, [], 'en-GB')
  const { code } = await bundleScript(join(import.meta.dirname, '../../src/search/layer/layer.ts'))
  const groups = [['acupuncture', '针灸']]
  const files = [
    ...index.files.map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
    ...layerFiles(index, { code, groups, language: 'en-GB' }).map(({ path, content }) => ({
      path: `search/${path}`,
      content,
    })),
  ]
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  served = await serve(folder, {})
  const { createInstance } = await import(pathToFileURL(join(folder, 'search/pagefind.js')).href)
  search = createInstance({ basePath: `${served.url}search/`, baseUrl: '/' }).search
})
after(async () => {
  await served.close()
  await rm(folder, { recursive: true })
})

async function found(question: string): Promise<string[]> {
  const { results } = await search(question)
  return Promise.all(results.map(async ({ data }) => (await data()).url))
}

test('a word within a run of characters is found, and one that only has its characters is not', async () => {
  assert.deepEqual(await found('腰大肌'), ['/psoas.html'])
  assert.deepEqual(await found('疼痛'), ['/psoas.html'])
  assert.deepEqual(await found('"大肌"'), ['/psoas.html'])
  assert.deepEqual(await found('肌大腰'), [])
})

test('a name of letters and characters is found by either, and by both', async () => {
  for (const question of ['足三里', 'ST36', 'ST36足三里', 'ST 36']) {
    assert.deepEqual(await found(question), ['/point.html'], question)
  }
})

test('traditional characters find simplified ones', async () => {
  assert.deepEqual(await found('運動'), ['/point.html'])
})

test('the glossary’s Chinese names are known in both forms, even where no page has them', async () => {
  for (const question of ['针灸', '針灸', '鍼灸']) {
    assert.deepEqual(await found(question), ['/needles.html'], question)
  }
})

test('the ’s of a possessive is no part of a word', async () => {
  assert.deepEqual(await found('needle’s'), await found('needle'))
  assert.deepEqual(await found("muscle's"), ['/needles.html'])
})

test('readers see runs as they were written, with what they asked for marked, and nothing else', async () => {
  const [first] = (await search('大肌')).results
  const hit = await first?.data()
  assert.ok(hit)
  const title = together(hit.meta.title ?? '')
  assert.equal(title, '我们的腰大肌疼痛')
  const text = readText(hit.raw_content, hit.locations)
  const heading = titleAt(text, title, 0)
  assert.deepEqual(heading, { from: 0, to: 8 })
  const whole = { from: 0, to: text.words.length }
  assert.deepEqual(excerpt(text, whole, whole).slice(0, 3), [
    { text: '我们的腰', marked: false },
    { text: '大肌', marked: true },
    { text: '疼痛. What patients say, 大 and all.', marked: false },
  ])
  assert.deepEqual(hit.filters, { kind: ['Post'], topic: ['慢性疼痛'], year: ['2024'] })
})

test('a page without Chinese is left as it is', () => {
  const plain = '<p title="3 > 2">Rest, then walk.</p>'
  assert.equal(partCharacters(plain), plain)
})
