/** The preview in a browser: open pages follow the saves, and mistakes stand over them. */
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axeFaults } from '../browser/axe.ts'
import { launch } from '../browser/chromium.ts'
import { LAYOUT, type Project, newProject } from './project.ts'

let browser: Browser
let page: Page
let project: Project

before(async () => {
  browser = await launch()
})

after(() => browser.close())

beforeEach(async () => {
  project = await newProject()
  page = await browser.newPage()
})

afterEach(async () => {
  await page.close()
  await project.end()
})

const panel = () => page.getByRole('alert', { name: 'Problems' })

async function open(path: string): Promise<void> {
  const { url } = await project.start()
  await page.goto(url + path)
}

test('an open page shows what was saved', async () => {
  await open('a.html')
  await page.getByText('first').waitFor()
  await project.save('content/a.txt', 'second')
  await page.getByText('second').waitFor()
  await project.save('layouts/page.ts', LAYOUT.replace('<main>', '<main>New: '))
  await page.getByText('New:').waitFor()
})

test('every mistake stands over the last good page as text, and goes when it is mended', async () => {
  await open('a.html')
  await project.save('content/b.txt', 'BAD <img src=x onerror="document.title=1">')
  await project.save('content/a.txt', '\n  BAD')
  await panel().getByText('content/a.txt:2:3').waitFor()
  const text = await panel().innerText()
  assert.match(text, /2 problems/)
  assert.match(text, /content\/b\.txt:1:1\s+“BAD <img src=x onerror="document\.title=1">” is bad\./)
  assert.match(text, /Write {2}GOOD/)
  assert.equal(await page.title(), 'Page')
  assert.ok(await page.getByText('first').isVisible())
  assert.deepEqual(await axeFaults(page), [])
  await page.emulateMedia({ colorScheme: 'dark' })
  assert.deepEqual(await axeFaults(page), [])
  await project.save('content/b.txt', 'good')
  await panel().getByText('1 problem:').waitFor()
  await project.save('content/a.txt', 'mended')
  await page.getByText('mended').waitFor()
  assert.equal(await panel().count(), 0)
})

test('the panel can be hidden by keyboard, and comes back with the next mistake', async () => {
  await open('a.html')
  await project.save('content/a.txt', 'BAD')
  await panel().waitFor()
  await page.getByRole('button', { name: 'Hide' }).press('Enter')
  assert.equal(await panel().count(), 0)
  await project.save('content/a.txt', 'BAD again')
  await panel().getByText('BAD again').waitFor()
})

test('a page opened while there is a mistake shows it', async () => {
  await open('a.html')
  await project.save('content/a.txt', 'BAD')
  await panel().waitFor()
  await page.reload()
  await panel().getByText('content/a.txt:1:1').waitFor()
})

test('before the first good build the mistakes are the page, and the site replaces it', async () => {
  await project.save('content/a.txt', 'BAD')
  await open('a.html')
  await page.getByRole('heading', { name: 'The site cannot be shown yet' }).waitFor()
  assert.deepEqual(await axeFaults(page), [])
  await page.getByText('content/a.txt:1:1').waitFor()
  await project.save('content/a.txt', 'still BAD')
  await page.getByText('content/a.txt:1:7').waitFor()
  assert.equal(await panel().count(), 0)
  await project.save('content/a.txt', 'good')
  await page.getByRole('heading', { name: 'good' }).waitFor()
})

test('a page stays up to date when the preview is stopped and started again', async () => {
  const first = await project.start()
  const port = Number(new URL(first.url).port)
  await page.goto(`${first.url}a.html`)
  await first.close()
  await project.save('content/a.txt', 'meanwhile')
  await project.start(port)
  await page.getByText('meanwhile').waitFor()
})

test('tabs that are not seen hold no connection, and follow when they are seen again', async () => {
  const { url } = await project.start()
  const context = await browser.newContext()
  const see = (state: string) =>
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  const hidden: Page[] = []
  // A browser grants one address six connections: these would take all of them.
  for (let count = 0; count < 8; count++) {
    const tab = await context.newPage()
    await tab.addInitScript(see, 'hidden')
    await tab.goto(`${url}a.html`)
    hidden.push(tab)
  }
  const seen = await context.newPage()
  await seen.goto(`${url}a.html`)
  await project.save('content/a.txt', 'second')
  await seen.getByText('second').waitFor()
  const [tab] = hidden
  assert.ok(tab)
  assert.ok(await tab.getByText('first').isVisible())
  await tab.evaluate(see, 'visible')
  await tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await tab.getByText('second').waitFor()
  await context.close()
})
