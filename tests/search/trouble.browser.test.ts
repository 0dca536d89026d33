/** Tests of the search where something is missing: a connection, the index, a worker, JavaScript, sight. */
import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { contentSecurityPolicy, printPolicy } from '../../src/headers/policy.ts'
import { type Served, serve } from '../../src/preview/serve.ts'
import { axeFaults } from '../browser/axe.ts'
import { writeSite } from './fixture.ts'
import { articles, headers, useReader } from './reader.ts'

const reader = useReader()

test('an answer that a newer question has overtaken is not shown', async () => {
  await reader.open()
  let release = () => {}
  const released = new Promise<void>((done) => (release = done))
  let held = 0
  await reader.context.route('**/fragment/*', async (route) => {
    held += 1
    if (held === 1) await released
    await route.continue()
  })
  const asked = reader.context.waitForEvent('request', (request) =>
    request.url().includes('/fragment/'),
  )
  await reader.box().fill('walk')
  await asked
  await reader.box().fill('pain')
  await reader.heading('3 results for pain')
  const answered = reader.context.waitForEvent('requestfinished')
  release()
  await answered
  await reader.page.waitForTimeout(300)
  await reader.heading('3 results for pain')
  assert.deepEqual(reader.troubles(), [])
})

test('nothing of the index is loaded before the reader goes to the box', async () => {
  await reader.open()
  await reader.page.waitForLoadState('networkidle')
  const loaded: string[] = []
  reader.page.on('request', (request) => loaded.push(request.url()))
  await reader.page.waitForTimeout(200)
  assert.deepEqual(loaded, [])
  const first = reader.context.waitForEvent('request', (request) =>
    request.url().includes('/pagefind/'),
  )
  await reader.box().focus()
  await first
  assert.deepEqual(reader.troubles(), [])
})

test('a small site is searched without a worker', async () => {
  await reader.open('?q=psoas')
  await reader.heading('1 result for psoas')
  assert.deepEqual(reader.page.workers(), [])
  assert.deepEqual(reader.troubles(), [])
})

test('the search of a large site runs in a worker, which Trusted Types let start', async () => {
  await withLarge(headers, async (site) => {
    await reader.open('?q=psoas', site)
    await reader.heading('1 result for psoas')
    assert.deepEqual(
      reader.page.workers().map((worker) => worker.url()),
      [`${site.url}pagefind/pagefind-worker.js`],
    )
    assert.deepEqual(reader.troubles(), [])
  })
})

test('where no worker may start the search of a large site works without', async () => {
  const policy = printPolicy({ ...contentSecurityPolicy([]), 'worker-src': ["'none'"] })
  await withLarge({ 'content-security-policy': policy }, async (site) => {
    await reader.open('?q=psoas', site)
    await reader.heading('1 result for psoas')
    assert.deepEqual(reader.page.workers(), [])
  })
})

/** Serves the site as if it had very many pages. */
async function withLarge(
  headers: Readonly<Record<string, string>>,
  use: (site: Served) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'large-'))
  await cp(reader.folder, folder, { recursive: true })
  const layer = join(folder, 'search', 'pagefind.js')
  const code = await readFile(layer, 'utf8')
  assert.match(code, /WORKER=false/)
  await writeFile(layer, code.replace('WORKER=false', 'WORKER=true'))
  const site = await serve(folder, { headers })
  try {
    await use(site)
  } finally {
    await site.close()
    await rm(folder, { recursive: true })
  }
}

test('every state of the page is free of faults that axe can find', async () => {
  await reader.open()
  assert.deepEqual(await axeFaults(reader.page), [])
  await reader.box().fill('pain')
  await reader.heading('3 results for pain')
  await reader.narrow()
  await reader.choice('Guidelines').check()
  await reader.heading('1 result for pain')
  assert.deepEqual(await axeFaults(reader.page), [])
  await reader.box().fill('insulin')
  await reader.heading('No results for insulin')
  assert.deepEqual(await axeFaults(reader.page), [])
  await reader.open('?q=ilopsoas hip')
  await reader.heading('1 result for ilopsoas hip')
  assert.equal((await reader.notes()).length, 2)
  assert.deepEqual(await axeFaults(reader.page), [])
})

test('an index that cannot be loaded is said in words, with ways on', async () => {
  const bare = await mkdtemp(join(tmpdir(), 'search-'))
  await cp(reader.folder, bare, { recursive: true })
  await rm(join(bare, 'pagefind'), { recursive: true })
  const site = await serve(bare, { headers })
  try {
    await reader.open('?q=psoas', site)
    await reader.heading('The search could not be loaded')
    await reader.page.locator('main').getByRole('link', { name: 'Topics' }).waitFor()
    await cp(join(reader.folder, 'pagefind'), join(bare, 'pagefind'), { recursive: true })
    await reader.page.getByRole('link', { name: 'Try again' }).click()
    await reader.heading('1 result for psoas')
  } finally {
    await site.close()
    await rm(bare, { recursive: true })
  }
})

test('a lost connection is not taken for an empty answer', async () => {
  await reader.open()
  await reader.box().focus()
  await reader.choice('2018').waitFor({ state: 'attached' })
  await reader.context.setOffline(true)
  await reader.box().fill('hill')
  await reader.heading('The search could not be loaded')
})

test('on a site under a path all addresses are below it', async () => {
  const under = await mkdtemp(join(tmpdir(), 'search-'))
  await writeSite(under, articles.slice(0, 3), 'https://example.org/blog/')
  const site = await serve(under, { base: '/blog/', headers })
  try {
    await reader.open('?q=stretch', site)
    await reader.heading('1 result for stretch')
    assert.equal(await reader.links().getAttribute('href'), '/blog/2018/12/psoas.html')
    const part = reader.page.locator('.search-results ul a')
    assert.equal(await part.getAttribute('href'), '/blog/2018/12/psoas.html#stretch')
    await reader.box().fill('IVF')
    await reader.heading('1 result for IVF')
    assert.equal(await reader.links().getAttribute('href'), '/blog/publications/#needling-2009')
    assert.deepEqual(reader.troubles(), [])
  } finally {
    await site.close()
    await rm(under, { recursive: true })
  }
})

test('without JavaScript the page says so and offers other ways', async () => {
  const still = await reader.browser.newContext({ javaScriptEnabled: false })
  const plain = await still.newPage()
  await plain.goto(`${reader.served.url}search.html?q=psoas`)
  await plain.locator('noscript p', { hasText: 'The search needs JavaScript' }).waitFor()
  assert.deepEqual(await plain.locator('main li a').allTextContents(), ['Topics', 'Publications'])
  await still.close()
})
