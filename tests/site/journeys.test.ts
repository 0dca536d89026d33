import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launch } from '../browser/chromium.ts'
import { type BuiltSite, builtSite, watchPage } from '../browser/site.ts'
import { type Subject, oldestPost } from './kinds.ts'

const EVERYTHING = join(import.meta.dirname, '../sites/everything/content')

describe('a reader', () => {
  let site: BuiltSite
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let faults: () => string[]
  let post: Subject

  before(async () => {
    site = await builtSite()
    post = oldestPost(site.folder)
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await site.close()
    await (await builtSite({ content: EVERYTHING })).close()
  })
  beforeEach(() => open({}))
  afterEach(async () => {
    assert.deepEqual(faults(), [])
    await context.close()
  })

  async function open(options: BrowserContextOptions) {
    context = await browser.newContext(options)
    page = await context.newPage()
    faults = watchPage(page)
  }

  async function reopen(options: BrowserContextOptions) {
    await context.close()
    await open(options)
  }

  it('comes to the home page and reads a post', async () => {
    await page.goto(site.url)
    await page.getByRole('link', { name: post.title }).click()
    assert.equal(await page.locator('h1').innerText(), post.title)
    assert.ok((await page.locator('article').innerText()).includes(post.word))
  })

  it('finds the post with the mouse, from the box in the header, and comes back', async () => {
    await page.goto(site.url)
    await page.getByRole('searchbox').fill(post.word)
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('link', { name: post.title }).click()
    assert.ok(page.url().startsWith(site.url + post.path))
    await page.goBack()
    await page.getByRole('link', { name: post.title }).waitFor()
    assert.ok(page.url().endsWith(`search.html?q=${post.word}`))
  })

  it('finds the post with the keyboard alone', async () => {
    await page.goto(site.url + 'archive/')
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement?.getAttribute('name') === 'q')) break
    }
    await page.keyboard.type(post.word)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: post.title }).waitFor()
    for (let press = 0; press < 20; press++) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => document.activeElement?.textContent)
      if (focused === post.title) break
    }
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname.endsWith(post.path))
  })

  it('finds a publication by its title', async () => {
    await page.goto(site.url + 'publications/')
    const title = await page.locator('.publications b').first().innerText()
    await page.goto(`${site.url}search.html?q=${encodeURIComponent(title)}`)
    await page.getByRole('link', { name: title }).waitFor()
  })

  it('loads no script and no index before going to the search', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(site.url + post.path, { waitUntil: 'networkidle' })
    assert.deepEqual(
      asked.filter((path) => /\.js$|pagefind|wasm/.test(path)),
      [],
    )
  })

  it('walks through the archive from year to month to post', async () => {
    await page.goto(site.url)
    await page.getByRole('link', { name: 'Archive' }).click()
    const [year = '', month = ''] = post.path.split('/')
    await page.locator('main').getByRole('link', { name: year, exact: true }).click()
    assert.ok(page.url().endsWith(`/${year}/`))
    await page.locator(`main a[href$="/${year}/${month}/"]`).click()
    assert.ok(page.url().endsWith(`/${year}/${month}/`))
    await page.getByRole('link', { name: post.title }).click()
    await page.getByRole('link', { name: /^Newer/ }).click()
    assert.notEqual(await page.locator('h1').innerText(), post.title)
  })

  it('pages through the posts of a longer blog under a path', async () => {
    const other = await builtSite({ content: EVERYTHING })
    await page.goto(other.url)
    assert.ok(other.url.endsWith('/blog/'))
    const seen: string[] = []
    for (let number = 1; number <= 4; number++) {
      seen.push(...(await page.locator('.posts a[href$=".html"]').allInnerTexts()))
      const older = page.getByRole('link', { name: 'Older posts' })
      if (number < 4) {
        await older.click()
        await page.waitForURL(`**/page/${number + 1}/`)
      } else assert.equal(await older.count(), 0)
    }
    assert.equal(new Set(seen).size, 8)
  })

  it('skips to the text', async () => {
    await page.goto(site.url + post.path)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate(() => document.activeElement?.id), '_main')
  })

  it('chooses dark colours, and finds them again on the next page before it is painted', async () => {
    await page.goto(site.url)
    const background = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await background()
    await page.getByRole('button', { name: 'Dark colours' }).click()
    const dark = await background()
    assert.notEqual(dark, light)
    await page.goto(site.url + post.path)
    assert.equal(await background(), dark)
    // Nothing is painted before the style sheet is there, and the script has run before it is asked for.
    const head = await page.locator('head > script:not([type]), head > link[rel=stylesheet]').all()
    assert.deepEqual(await Promise.all(head.map((one) => one.evaluate((node) => node.tagName))), [
      'SCRIPT',
      'LINK',
    ])
    const control = page.getByRole('button', { name: 'Dark colours', pressed: true })
    await control.click()
    assert.equal(await background(), light)
    assert.deepEqual(await page.evaluate(() => [document.cookie, localStorage.length]), ['', 0])
  })

  it('scrolls a wide table with the keyboard on a narrow screen', async () => {
    await reopen({ viewport: { width: 320, height: 700 } })
    const other = await builtSite({ content: EVERYTHING })
    await page.goto(other.url + '2024/02/everything.html')
    const table = page.getByRole('group', { name: 'Pain scores at twelve weeks' })
    await table.focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => (document.querySelector('.table')?.scrollLeft ?? 0) > 0)
  })

  it('goes to a note and back', async () => {
    const other = await builtSite({ content: EVERYTHING })
    await page.goto(other.url + '2024/02/everything.html')
    await page.locator('[role="doc-noteref"]').click()
    assert.match(page.url(), /#fn-1$/)
    await page.locator('[role="doc-backlink"]').click()
    assert.match(page.url(), /#fnref-1$/)
  })

  it('without JavaScript reads, and is told what to do instead of searching', async () => {
    await reopen({ javaScriptEnabled: false })
    await page.goto(site.url)
    assert.equal(await page.getByRole('button', { name: 'Dark colours' }).count(), 0)
    await page.getByRole('searchbox').fill(post.word)
    await page.getByRole('button', { name: 'Search' }).click()
    assert.match(await page.locator('main').innerText(), /needs JavaScript/)
    await page.locator('main').getByRole('link', { name: 'Archive' }).click()
    await page.getByRole('link', { name: post.title }).click()
    assert.equal(await page.locator('h1').innerText(), post.title)
  })

  it('comes by an old address of the feed', async () => {
    const answer = await context.request.get(`${site.url}feeds/posts/default`)
    assert.ok(answer.url().endsWith('/feed.xml'))
    assert.match(await answer.text(), /^<\?xml[^]*<feed /)
  })

  it('comes by an address that does not exist and finds a way on', async () => {
    const answer = await context.request.get(`${site.url}no/such/page.html`)
    assert.equal(answer.status(), 404)
    await page.goto(`${site.url}404.html`)
    await page.locator('main').getByRole('link', { name: 'Archive' }).click()
    assert.equal(await page.locator('h1').innerText(), 'Archive')
  })
})
