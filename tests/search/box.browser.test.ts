/** Tests of the search in the header of a post, on a whole site, under the headers and the policy that it has there. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { axeFaults } from '../browser/axe.ts'
import { launch } from '../browser/chromium.ts'
import { type BuiltSite, builtSite, watchPage } from '../browser/site.ts'

const CONTENT = join(import.meta.dirname, '../sites/another-doctor/content')
const POST = '2023/11/quieter-bedroom.html'

let site: BuiltSite
let browser: Browser
let page: Page
let troubles: () => string[] = () => []

before(async () => {
  site = await builtSite({ content: CONTENT })
  browser = await launch()
})
after(async () => {
  await browser.close()
  await site.close()
})

/** Opens a post, and watches it from its first request. */
async function open(options: BrowserContextOptions = {}): Promise<void> {
  for (const context of browser.contexts()) await context.close()
  page = await (await browser.newContext(options)).newPage()
  troubles = watchPage(page)
  await page.goto(site.url + POST, { waitUntil: 'networkidle' })
}

const box = () => page.getByRole('searchbox')
const panel = () => page.locator('.search-panel')
const titles = () => panel().locator('h3 a')
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())

/** Waits until the results are headed by exactly this. */
async function heading(text: string): Promise<void> {
  const exactly = new RegExp(`^\\s*${text}\\s*$`)
  await panel().getByRole('heading', { level: 2 }).filter({ hasText: exactly }).waitFor()
}

test('a post loads nothing of the search until the reader goes to the box', async () => {
  await open()
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url().replace(/^.*\//, '')))
  await page.locator('.menu a').first().focus()
  await page.waitForTimeout(200)
  assert.deepEqual(loaded, [])
  const engine = page.waitForRequest('**/pagefind/wasm.*')
  await box().focus()
  await engine
  assert.match(loaded[0] ?? '', /^search\.\w+\.js$/)
  assert.deepEqual(troubles(), [])
})

test('results appear below the box as the reader types, and are said once', async () => {
  await open()
  await box().pressSequentially('bedroom')
  await heading('2 results for bedroom')
  assert.equal(new URL(page.url()).pathname, `/sleep/${POST}`)
  assert.equal(await titles().first().textContent(), 'A quieter bedroom')
  assert.match(await panel().locator('mark').first().innerText(), /bedroom/i)
  const all = panel().getByRole('link', { name: 'All results, with filters' })
  assert.equal(await all.getAttribute('href'), `${site.url}search.html?q=bedroom`)
  const said = panel().getByRole('status').filter({ hasText: '2 results for bedroom' })
  await said.waitFor({ state: 'attached' })
  assert.equal(await page.getByRole('status').count(), 1)
  assert.deepEqual(troubles(), [])
})

test('by keyboard a reader goes to the results and back, opens one, and closes them', async () => {
  await open()
  await box().focus()
  await page.keyboard.type('bedroom')
  await heading('2 results for bedroom')
  await page.keyboard.press('ArrowDown')
  assert.equal(await focused(), await titles().nth(0).textContent())
  await page.keyboard.press('ArrowDown')
  assert.equal(await focused(), await titles().nth(1).textContent())
  await page.keyboard.press('Escape')
  assert.equal(await panel().isVisible(), false)
  assert.equal(await box().inputValue(), 'bedroom')
  assert.equal(await box().evaluate((element) => element === document.activeElement), true)
  await page.keyboard.type(' ')
  await heading('2 results for bedroom')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  assert.equal(await focused(), await titles().nth(0).textContent())
  await page.keyboard.press('ArrowUp')
  assert.equal(await box().evaluate((element) => element === document.activeElement), true)
  await titles().nth(1).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/why-we-wake-at-three.html')
  assert.deepEqual(troubles(), [])
})

test('results close when the reader leaves them, and open again in the box', async () => {
  await open()
  await box().fill('bedroom')
  await heading('2 results for bedroom')
  await page.locator('.end').click()
  await panel().waitFor({ state: 'hidden' })
  await box().focus()
  await heading('2 results for bedroom')
  await page.locator('.menu a').first().focus()
  await panel().waitFor({ state: 'hidden' })
  assert.deepEqual(troubles(), [])
})

test('sending the words opens the search page, and the back button leads through it', async () => {
  await open()
  await box().fill('bedroom')
  await heading('2 results for bedroom')
  await box().press('Enter')
  await page.waitForURL('**/search.html?q=bedroom')
  const found = page.locator('.search-results h3 a')
  await found.nth(1).click()
  await page.waitForURL('**/why-we-wake-at-three.html')
  await page.goBack()
  await found.nth(1).waitFor()
  assert.equal(await box().inputValue(), 'bedroom')
  await page.goBack()
  await page.waitForURL(`**/${POST}`)
  assert.deepEqual(troubles(), [])
})

test('a slip is mended, said, and can be asked for as it was, in place', async () => {
  await open()
  await box().fill('bedrom')
  await heading('2 results for bedrom')
  const again = panel().locator('.search-note').getByRole('link', { name: 'bedrom' })
  assert.equal(await again.getAttribute('href'), `${site.url}search.html?q=%22bedrom%22`)
  await again.click()
  await heading('No results for "bedrom"')
  assert.equal(await box().inputValue(), '"bedrom"')
  await panel().getByRole('link', { name: 'Archive' }).waitFor()
  assert.deepEqual(troubles(), [])
})

test('when nothing is found, topics are offered below the box, three at most', async () => {
  await open()
  await box().fill('xyzzy')
  await heading('No results for xyzzy')
  const topics = panel().locator('p:has-text("The largest topics:") + ul a')
  const names = await topics.allTextContents()
  assert.equal(names.length, 3)
  await box().fill(`${names[2]?.slice(0, 4)}xqz`)
  await panel().getByText('Topics that may be near to it:').waitFor()
  const near = panel().locator('p:has-text("Topics that may be near to it:") + ul a')
  assert.equal(await near.first().textContent(), names[2])
  await near.first().click()
  await page.getByRole('heading', { level: 1, name: names[2] }).waitFor()
  assert.deepEqual(troubles(), [])
})

test('a search that cannot be loaded leaves the form as it was', async () => {
  await open()
  await page.route('**/search.html', (route) => route.abort())
  await box().fill('bedroom')
  await page.waitForLoadState('networkidle')
  await page.unroute('**/search.html')
  await box().press('Enter')
  await page.waitForURL('**/search.html?q=bedroom')
  await page.locator('.search-results h3 a').first().waitFor()
})

test('an index that cannot be loaded is said, with a way on', async () => {
  await open()
  await page.route('**/pagefind-entry.json*', (route) => route.abort())
  await box().fill('bedroom')
  await heading('The search could not be loaded')
  const again = panel().getByRole('link', { name: 'Try again' })
  assert.equal(await again.getAttribute('href'), `${site.url}search.html?q=bedroom`)
})

test('nothing of the search is printed', async () => {
  await open()
  await box().fill('bedroom')
  await heading('2 results for bedroom')
  await page.emulateMedia({ media: 'print' })
  assert.equal(await panel().isVisible(), false)
})

test('without JavaScript the box is a form that opens the search page', async () => {
  await open({ javaScriptEnabled: false })
  await box().fill('bedroom')
  await box().press('Enter')
  await page.waitForURL('**/search.html?q=bedroom')
  await page.locator('noscript p', { hasText: 'The search needs JavaScript' }).waitFor()
})

/** Axe cannot tell the colours where the panel covers the page; so it judges the panel once more without the page. */
async function faults(): Promise<string[]> {
  const all = await axeFaults(page)
  const cover = await page.addStyleTag({
    content: 'main, .end { display: none } body { min-block-size: 300vb }',
  })
  const bare = await axeFaults(page)
  await cover.evaluate((style: HTMLStyleElement) => style.remove())
  return [
    ...all.filter((fault) => !/^unsure: color-contrast: .*overlap/s.test(fault)),
    ...bare.filter((fault) => fault.includes('color-contrast')),
  ]
}

for (const look of [
  { viewport: { width: 320, height: 640 } },
  { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  { viewport: { width: 390, height: 800 }, forcedColors: 'active' },
] as const) {
  const { viewport, ...colours } = look
  test(`every state breaks no rule of axe: ${viewport.width} px ${Object.values(colours).join()}`, async () => {
    await open({ ...look, bypassCSP: true })
    for (const [words, said] of [
      ['bedroom', '2 results for bedroom'],
      ['bedrom', '2 results for bedrom'],
      ['xyzzy', 'No results for xyzzy'],
    ] as const) {
      await box().fill(words)
      await heading(said)
      await page.locator('[role=status]', { hasText: said }).waitFor({ state: 'attached' })
      assert.deepEqual(await faults(), [], words)
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth),
        viewport.width,
        `${words} scrolls sideways`,
      )
    }
    await box().fill('')
    await panel().waitFor({ state: 'hidden' })
    assert.deepEqual(await axeFaults(page), [])
    assert.deepEqual(troubles(), [])
  })
}
