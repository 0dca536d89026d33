/** Tests of the search page in a real browser, under the site's own security headers. */
import assert from 'node:assert/strict'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { contentSecurityPolicy, printPolicy } from '../../src/headers/policy.ts'
import { type Served, serve } from '../../src/preview/serve.ts'
import { axeViolations } from '../browser/axe.ts'
import { launch } from '../browser/chromium.ts'
import { watchPage } from '../browser/site.ts'
import { type Article, writeSite } from './fixture.ts'

const filler = 'A patient rests and a nerve recovers. '.repeat(10)

const articles: Article[] = [
  {
    path: '/2018/12/psoas.html',
    title: 'The psoas muscle and back pain',
    year: 2018,
    topics: ['Back pain', 'Muscles'],
    body: `<p>${filler} The (iliopsoas) is deep. &lt;img src=x onerror=alert(1)&gt; is text.</p>
      <h2 id="where">Where is it?</h2><p>Beside the spine. ${filler}</p>
      <h2 id="stretch">How to stretch the psoas</h2><p>${filler} Stretch it gently, every day.</p>`,
  },
  {
    path: '/2021/04/nice.html',
    title: 'NICE on chronic pain',
    year: 2021,
    topics: ['Guidelines'],
    body: `<p>Exercise for pain that lasts. ${filler}</p>`,
  },
  { path: '/p/about.html', title: 'About', year: 2020, kind: 'Page', body: '<p>I treat pain.</p>' },
  ...Array.from({ length: 23 }, (_, number): Article => {
    const [year, month] = [2010 + (number % 3), String((number % 12) + 1).padStart(2, '0')]
    const path = `/${year}/${month}/walk-${number}.html`
    return { path, title: 'A walk', year, topics: ['Walking'], body: '<p>Walk to the hill.</p>' }
  }),
]

let folder = ''
let browser: Browser
let served: Served
let context: BrowserContext
let page: Page
let troubles: () => string[]

const headers = { 'content-security-policy': printPolicy(contentSecurityPolicy([])) }

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'))
  await writeSite(folder, articles)
  served = await serve(folder, { headers })
  browser = await launch()
})

after(async () => {
  await browser.close()
  await served.close()
  await rm(folder, { recursive: true })
})

/** Opens the search page in a browser of its own, watched from the first request. */
async function open(address = '', site = served): Promise<void> {
  await context?.close()
  context = await browser.newContext({ viewport: { width: 800, height: 900 } })
  page = await context.newPage()
  troubles = watchPage(page)
  await page.goto(`${site.url}search.html${address}`)
}

const box = () => page.getByRole('searchbox')
const links = () => page.locator('.search-results h3 a')
const facts = () => page.locator('.search-results .meta > *')
const heading = (text: string) =>
  page
    .getByRole('heading', { level: 2 })
    .filter({ hasText: exactly(text) })
    .waitFor()
const choice = (name: string) =>
  page
    .locator('.search-filters label', { hasText: name })
    .getByRole('checkbox', { includeHidden: true })
const exactly = (text: string) => new RegExp(`^\\s*${text.replace(/[()?.]/g, '\\$&')}\\s*$`)
const address = () => new URL(page.url()).search

async function narrow(): Promise<void> {
  await page.getByText('Narrow the results').click()
}

test('typing finds a page, marks what was found, and says so in the address and to the ears', async () => {
  await open()
  await box().pressSequentially('iliopso')
  await heading('1 result for iliopso')
  assert.deepEqual(await links().allTextContents(), ['The psoas muscle and back pain'])
  assert.deepEqual(await facts().allTextContents(), ['Post', '6 December 2018'])
  assert.deepEqual(await page.locator('.search-results mark').allTextContents(), ['iliopsoas'])
  assert.equal(address(), '?q=iliopso')
  assert.equal(await page.title(), 'iliopso · Search · Notes on Knees')
  await page.locator('[role=status]', { hasText: '1 result for iliopso' }).waitFor()
  assert.deepEqual(troubles(), [])
})

test('a result names the headings below which more was found', async () => {
  await open('?q=stretch')
  await heading('1 result for stretch')
  const part = page.locator('.search-results ul a')
  assert.deepEqual(await part.allTextContents(), ['How to stretch the psoas'])
  assert.match((await part.getAttribute('href')) ?? '', /\/2018\/12\/psoas\.html#stretch$/)
  assert.deepEqual(troubles(), [])
})

test('by keyboard alone a reader types, sends, goes to a result and opens it', async () => {
  await open()
  await box().focus()
  await page.keyboard.type('chronic pain')
  await page.keyboard.press('Enter')
  await heading('1 result for chronic pain')
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  while ((await focused()) !== 'NICE on chronic pain') await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/2021/04/nice.html')
  assert.deepEqual(troubles(), [])
})

test('Escape empties the box, the results and the address', async () => {
  await open('?q=psoas')
  await heading('1 result for psoas')
  // Sent by a script, it does not make Chromium empty the box by itself, as not every browser does.
  await box().dispatchEvent('keydown', { key: 'Escape' })
  await page.locator('[data-results]:empty').waitFor({ state: 'attached' })
  assert.equal(await box().inputValue(), '')
  assert.equal(address(), '')
  assert.deepEqual(troubles(), [])
})

test('filters narrow with their counts: any of one kind, each of several', async () => {
  await open('?q=pain')
  await heading('3 results for pain')
  await narrow()
  await choice('Guidelines 1').check()
  await heading('1 result for pain')
  await choice('Back pain 1').check()
  await heading('2 results for pain')
  assert.equal(address(), '?q=pain&topic=Back+pain&topic=Guidelines')
  await choice('2021 1').check()
  await heading('1 result for pain')
  assert.deepEqual(await links().allTextContents(), ['NICE on chronic pain'])
  assert.equal(address(), '?q=pain&year=2021&topic=Back+pain&topic=Guidelines')
  await page.getByRole('button', { name: 'Remove all filters' }).click()
  await heading('3 results for pain')
  assert.equal(await choice('2021').isChecked(), false)
  assert.deepEqual(troubles(), [])
})

test('posts, pages and publications can be told apart', async () => {
  await open('?q=pain')
  await heading('3 results for pain')
  await narrow()
  await choice('Page 1').check()
  await heading('1 result for pain')
  assert.deepEqual(await links().allTextContents(), ['About'])
  assert.deepEqual(troubles(), [])
})

test('a publication is found, and its link leads to it', async () => {
  await open('?q=IVF')
  await heading('1 result for IVF')
  assert.equal(await links().getAttribute('href'), '/publications/#needling-2009')
  assert.deepEqual(await facts().allTextContents(), ['Publication', '2009'])
  assert.deepEqual(troubles(), [])
})

test('a word that no page has is named, and other ways are offered', async () => {
  await open('?q=psoas insulin')
  await heading('No results for psoas insulin')
  assert.equal(
    (await page.locator('[data-results] p').first().textContent())?.trim(),
    'No page has insulin.',
  )
  const ways = page.locator('[data-results] li a')
  assert.deepEqual(await ways.allTextContents(), ['Topics', 'Publications'])
  assert.equal(await page.locator('.search-filters').isVisible(), false)
  assert.deepEqual(troubles(), [])
})

test('words that stand on no page together are told from words that stand nowhere', async () => {
  await open('?q=iliopsoas hill')
  await heading('No results for iliopsoas hill')
  await page.getByText('No page has all of these words.').waitFor()
  assert.deepEqual(troubles(), [])
})

test('filters that leave nothing can be removed', async () => {
  await open('?q=psoas&year=1999')
  await heading('No results for psoas with these filters')
  await page.locator('[data-results]').getByRole('button').click()
  await heading('1 result for psoas')
  assert.equal(address(), '?q=psoas')
  assert.deepEqual(troubles(), [])
})

test('markup in a page’s text and in the reader’s query is shown as text', async () => {
  await open('?q=onerror')
  await heading('1 result for onerror')
  const shown = await page.locator('[data-results]').innerText()
  assert.match(shown, /<img src=x onerror=alert\(1\)> is text/)
  await box().fill('<img src=x onerror=alert(1)>')
  await heading('1 result for <img src=x onerror=alert(1)>')
  assert.equal(await page.locator('[data-results] img').count(), 0)
  assert.deepEqual(troubles(), [])
})

test('an address opens with its words, filters and results', async () => {
  await open('?q=pain&topic=Guidelines')
  await heading('1 result for pain')
  assert.equal(await box().inputValue(), 'pain')
  assert.equal(await choice('Guidelines').isChecked(), true)
  assert.deepEqual(troubles(), [])
})

test('the back button returns to each question, not to each keystroke', async () => {
  await open()
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  const type = async (words: string, result: string) => {
    await box().fill(words)
    await page.clock.runFor(200)
    await heading(result)
  }
  await type('ps', '1 result for ps')
  await type('psoas', '1 result for psoas')
  await page.clock.runFor(2000)
  await type('chronic', '1 result for chronic')
  await type('chronic pain', '1 result for chronic pain')
  await box().press('Enter')
  await type('IVF', '1 result for IVF')
  await page.goBack()
  await heading('1 result for chronic pain')
  await page.goBack()
  await heading('1 result for psoas')
  assert.equal(await box().inputValue(), 'psoas')
  await page.goBack()
  await page.locator('[data-results]:empty').waitFor({ state: 'attached' })
  assert.equal(address(), '')
  await page.goForward()
  await heading('1 result for psoas')
  assert.deepEqual(troubles(), [])
})

test('more results come ten at a time, and the focus goes to the first new one', async () => {
  await open('?q=walk')
  await heading('23 results for walk')
  assert.equal(await links().count(), 10)
  const more = page.getByRole('button', { name: 'More results' })
  await more.evaluate((button: HTMLElement) => {
    button.click()
    button.click()
  })
  await links().nth(19).waitFor()
  const place = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('h3 a')].findIndex((link) => link === document.activeElement),
    )
  assert.equal(await place(), 10)
  await page.locator('[role=status]', { hasText: '20 of 23 results are shown.' }).waitFor()
  await more.click()
  await links().nth(22).waitFor()
  assert.equal(await more.isVisible(), false)
  await page.reload()
  await heading('23 results for walk')
  assert.equal(await links().count(), 23)
  assert.deepEqual(troubles(), [])
})

test('of results that are equally good the newer stand first', async () => {
  await open('?q=walk')
  await heading('23 results for walk')
  const days = await page.locator('[data-slot="day"]').allTextContents()
  assert.deepEqual(days, days.toSorted().reverse())
  assert.deepEqual(troubles(), [])
})

test('an answer that a newer question has overtaken is not shown', async () => {
  await open()
  let release = () => {}
  const released = new Promise<void>((done) => (release = done))
  let held = 0
  await context.route('**/fragment/*', async (route) => {
    held += 1
    if (held === 1) await released
    await route.continue()
  })
  const asked = context.waitForEvent('request', (request) => request.url().includes('/fragment/'))
  await box().fill('walk')
  await asked
  await box().fill('pain')
  await heading('3 results for pain')
  const answered = context.waitForEvent('requestfinished')
  release()
  await answered
  await page.waitForTimeout(300)
  await heading('3 results for pain')
  assert.deepEqual(troubles(), [])
})

test('one letter is searched only when it is sent', async () => {
  await open()
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  await box().fill('p')
  await page.clock.runFor(1000)
  assert.equal(address(), '')
  await box().press('Enter')
  await heading('3 results for p')
  assert.deepEqual(troubles(), [])
})

test('nothing of the index is loaded before the reader goes to the box', async () => {
  await open()
  await page.waitForLoadState('networkidle')
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.waitForTimeout(200)
  assert.deepEqual(loaded, [])
  const first = context.waitForEvent('request', (request) => request.url().includes('/pagefind/'))
  await box().focus()
  await first
  assert.deepEqual(troubles(), [])
})

test('the search runs in a worker, which Trusted Types let start', async () => {
  await open('?q=psoas')
  await heading('1 result for psoas')
  assert.deepEqual(
    page.workers().map((worker) => worker.url()),
    [`${served.url}pagefind/pagefind-worker.js`],
  )
  assert.deepEqual(troubles(), [])
})

test('where no worker may start the search works without', async () => {
  const policy = printPolicy({ ...contentSecurityPolicy([]), 'worker-src': ["'none'"] })
  const site = await serve(folder, { headers: { 'content-security-policy': policy } })
  try {
    await open('?q=psoas', site)
    await heading('1 result for psoas')
    assert.deepEqual(page.workers(), [])
  } finally {
    await site.close()
  }
})

test('every state of the page is free of faults that axe can find', async () => {
  await open()
  assert.deepEqual(await axeViolations(page), [])
  await box().fill('pain')
  await heading('3 results for pain')
  await narrow()
  await choice('Guidelines').check()
  await heading('1 result for pain')
  assert.deepEqual(await axeViolations(page), [])
  await box().fill('insulin')
  await heading('No results for insulin')
  assert.deepEqual(await axeViolations(page), [])
})

test('an index that cannot be loaded is said in words, with ways on', async () => {
  const bare = await mkdtemp(join(tmpdir(), 'search-'))
  await cp(folder, bare, { recursive: true })
  await rm(join(bare, 'pagefind'), { recursive: true })
  const site = await serve(bare, { headers })
  try {
    await open('?q=psoas', site)
    await heading('The search could not be loaded')
    await page.getByRole('link', { name: 'Topics' }).waitFor()
    await cp(join(folder, 'pagefind'), join(bare, 'pagefind'), { recursive: true })
    await page.getByRole('link', { name: 'Try again' }).click()
    await heading('1 result for psoas')
  } finally {
    await site.close()
    await rm(bare, { recursive: true })
  }
})

test('a lost connection is not taken for an empty answer', async () => {
  await open()
  await box().focus()
  await choice('2018').waitFor({ state: 'attached' })
  await context.setOffline(true)
  await box().fill('hill')
  await heading('The search could not be loaded')
})

test('on a site under a path all addresses are below it', async () => {
  const under = await mkdtemp(join(tmpdir(), 'search-'))
  await writeSite(under, articles.slice(0, 3), 'https://example.org/blog/')
  const site = await serve(under, { base: '/blog/', headers })
  try {
    await open('?q=stretch', site)
    await heading('1 result for stretch')
    assert.equal(await links().getAttribute('href'), '/blog/2018/12/psoas.html')
    const part = page.locator('.search-results ul a')
    assert.equal(await part.getAttribute('href'), '/blog/2018/12/psoas.html#stretch')
    await box().fill('IVF')
    await heading('1 result for IVF')
    assert.equal(await links().getAttribute('href'), '/blog/publications/#needling-2009')
    assert.deepEqual(troubles(), [])
  } finally {
    await site.close()
    await rm(under, { recursive: true })
  }
})

test('without JavaScript the page says so and offers other ways', async () => {
  const still = await browser.newContext({ javaScriptEnabled: false })
  const plain = await still.newPage()
  await plain.goto(`${served.url}search.html?q=psoas`)
  await plain.locator('noscript p', { hasText: 'The search needs JavaScript' }).waitFor()
  assert.deepEqual(await plain.locator('main li a').allTextContents(), ['Topics', 'Publications'])
  await still.close()
})
