/** Tests of what the search adds to a site and writes beside its pages. */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { type Eleventy, emitSite } from '../../src/eleventy/eleventy.ts'
import { newRun } from '../../src/eleventy/run.ts'
import type { Site } from '../../src/model/site.ts'
import search from '../../src/search/plugin.ts'
import { modelSite } from '../model-site.ts'
import { articlePage, publications } from './fixture.ts'

/** Eleventy's events, and nothing else of it. */
class Events implements Eleventy {
  readonly globalData = {}
  readonly #listeners: [string, (payload: never) => unknown][] = []

  on(event: string, listener: (payload: never) => unknown) {
    this.#listeners.push([event, listener])
  }

  async emit(event: string, payload: unknown) {
    for (const [name, listener] of this.#listeners) {
      if (name === event) await listener(payload as never)
    }
  }

  addPlugin() {}
  addGlobalData() {}
  addTemplate() {}
  addTemplateFormats() {}
  addExtension() {}
  addPassthroughCopy() {}
  addWatchTarget() {}
  setEventEmitterMode() {}
  setUseGitIgnore() {}
}

const words = { title: 'Search', kinds: { publication: 'Publication' } }

let output = ''

before(async () => {
  output = await mkdtemp(join(tmpdir(), 'search-'))
})

after(() => rm(output, { recursive: true }))

/** Takes a site through a build in which these pages were written. */
async function built(site: Site, pages: readonly { url: string; content: string }[]) {
  const eleventy = new Events()
  const run = newRun({ root: '/', content: '/content', now: 0, drafts: false })
  search(eleventy, { run, words })
  await emitSite(eleventy, site, run)
  const results = pages.map((page) => ({ ...page, outputPath: `${output}${page.url}` }))
  await eleventy.emit('eleventy.after', { results, directories: { output } })
  return run
}

const post = articlePage({ path: '/psoas.html', title: 'Psoas', year: 2018, body: '<p>Deep.</p>' })

test('a site gets a search page that no list shows, with its script', async () => {
  const site = modelSite()
  await built(site, [])
  assert.equal(site.search?.path, '/search.html')
  assert.equal(site.search.title, 'Search')
  assert.equal(site.search.listed, false)
  assert.match(site.search.script, /^\/assets\/search\.[0-9a-f]{8}\.js$/)
  assert.deepEqual(site.extras, [site.search.script, '/search/pagefind.js', '/opensearch.xml'])
})

test('the pages that can be searched and the publications are indexed, and counted', async () => {
  const listing = { url: '/', content: '<html lang="en"><body>Psoas</body></html>' }
  const { counts } = await built(modelSite({ publications }), [
    listing,
    { url: '/psoas.html', content: post },
  ])
  assert.deepEqual(counts, { indexed: 2, words: 2 + 21 })
  assert.equal((await readdir(join(output, 'pagefind', 'fragment'))).length, 2)
})

test('an earlier index does not linger beside the new one', async () => {
  await mkdir(join(output, 'pagefind', 'fragment'), { recursive: true })
  await writeFile(join(output, 'pagefind', 'fragment', 'old.pf_fragment'), '')
  await built(modelSite(), [{ url: '/psoas.html', content: post }])
  const fragments = await readdir(join(output, 'pagefind', 'fragment'))
  assert.equal(fragments.length, 1)
  assert.ok(!fragments.includes('old.pf_fragment'))
})

test('what wraps Pagefind weighs no more than 5,000 bytes', async () => {
  await built(modelSite(), [{ url: '/psoas.html', content: post }])
  const code = await readFile(join(output, 'search/pagefind.js'))
  assert.ok(brotliCompressSync(code).length <= 5_000)
})

test('a site without posts, pages and publications has no search', async () => {
  const site = modelSite({ posts: [], pages: [] })
  const { counts } = await built(site, [])
  assert.equal(site.search, undefined)
  assert.deepEqual(counts, {})
})
