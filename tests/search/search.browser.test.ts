/** Tests of finding in a real browser, under the site's own security headers. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useReader } from './reader.ts'

const reader = useReader()

test('typing finds a page, marks what was found, and says so in the address and to the ears', async () => {
  await reader.open()
  await reader.box().pressSequentially('iliopso')
  await reader.heading('1 result for iliopso')
  assert.deepEqual(await reader.links().allTextContents(), ['The psoas muscle and back pain'])
  assert.deepEqual(await reader.facts().allTextContents(), ['Post', '6 December 2018'])
  assert.deepEqual(await reader.page.locator('.search-results mark').allTextContents(), [
    'iliopsoas',
  ])
  assert.equal(reader.address(), '?q=iliopso')
  assert.equal(await reader.page.title(), 'iliopso · Search · Notes on Knees')
  await reader.page.locator('[role=status]', { hasText: '1 result for iliopso' }).waitFor()
  assert.deepEqual(reader.troubles(), [])
})

test('a result names the headings below which more was found', async () => {
  await reader.open('?q=stretch')
  await reader.heading('1 result for stretch')
  const part = reader.page.locator('.search-results ul a')
  assert.deepEqual(await part.allTextContents(), ['How to stretch the psoas'])
  assert.match((await part.getAttribute('href')) ?? '', /\/2018\/12\/psoas\.html#stretch$/)
  assert.deepEqual(reader.troubles(), [])
})

test('by keyboard alone a reader types, sends, goes to a result and opens it', async () => {
  await reader.open()
  await reader.box().focus()
  await reader.page.keyboard.type('chronic pain')
  await reader.page.keyboard.press('Enter')
  await reader.heading('3 results for chronic pain')
  const focused = () => reader.page.evaluate(() => document.activeElement?.textContent)
  while ((await focused()) !== 'NICE on chronic pain') await reader.page.keyboard.press('Tab')
  await reader.page.keyboard.press('Enter')
  await reader.page.waitForURL('**/2021/04/nice.html')
  assert.deepEqual(reader.troubles(), [])
})

test('Escape empties the box, the results and the address', async () => {
  await reader.open('?q=psoas')
  await reader.heading('1 result for psoas')
  // Sent by a script, it does not make Chromium empty the box by itself, as not every browser does.
  await reader.box().dispatchEvent('keydown', { key: 'Escape' })
  await reader.page.locator('[data-results]:empty').waitFor({ state: 'attached' })
  assert.equal(await reader.box().inputValue(), '')
  assert.equal(reader.address(), '')
  assert.deepEqual(reader.troubles(), [])
})

test('a publication is found, and its link leads to it', async () => {
  await reader.open('?q=IVF')
  await reader.heading('1 result for IVF')
  assert.equal(await reader.links().getAttribute('href'), '/publications/#needling-2009')
  assert.deepEqual(await reader.facts().allTextContents(), ['Publication', 'July 2009'])
  assert.equal(
    await reader.page.locator('.search-results li > p').last().textContent(),
    'Jane Roe, The Trial Group. Journal of Needling, vol. 3, no. 2, July 2009, p. 12-18.',
  )
  assert.deepEqual(reader.troubles(), [])
})

test('markup in a page’s text and in the reader’s query is shown as text', async () => {
  await reader.open('?q=onerror')
  await reader.heading('1 result for onerror')
  const shown = await reader.page.locator('[data-results]').innerText()
  assert.match(shown, /<img src=x onerror=alert\(1\)> is text/)
  await reader.box().fill('<img src=x onerror=alert(1)>')
  await reader.heading('1 result for <img src=x onerror=alert(1)>')
  assert.equal(await reader.page.locator('[data-results] img').count(), 0)
  assert.deepEqual(reader.troubles(), [])
})

test('more results come ten at a time, and the focus goes to the first new one', async () => {
  await reader.open('?q=walk')
  await reader.heading('23 results for walk')
  assert.equal(await reader.links().count(), 10)
  const more = reader.page.getByRole('button', { name: 'More results' })
  await more.evaluate((button: HTMLElement) => {
    button.click()
    button.click()
  })
  await reader.links().nth(19).waitFor()
  const place = () =>
    reader.page.evaluate(() =>
      [...document.querySelectorAll('h3 a')].findIndex((link) => link === document.activeElement),
    )
  assert.equal(await place(), 10)
  await reader.page.locator('[role=status]', { hasText: '20 of 23 results are shown.' }).waitFor()
  await more.click()
  await reader.links().nth(22).waitFor()
  assert.equal(await more.isVisible(), false)
  await reader.page.reload()
  await reader.heading('23 results for walk')
  assert.equal(await reader.links().count(), 23)
  assert.deepEqual(reader.troubles(), [])
})

test('of results that are equally good the newer stand first', async () => {
  await reader.open('?q=walk')
  await reader.heading('23 results for walk')
  const days = await reader.page.locator('[data-slot="day"]').allTextContents()
  assert.deepEqual(days, days.toSorted().reverse())
  assert.deepEqual(reader.troubles(), [])
})

test('one letter is searched only when it is sent', async () => {
  await reader.open()
  await reader.page.clock.install()
  await reader.page.clock.pauseAt(Date.now() + 60_000)
  await reader.box().fill('p')
  await reader.page.clock.runFor(1000)
  assert.equal(reader.address(), '')
  await reader.page.clock.resume()
  await reader.box().press('Enter')
  await reader.heading('4 results for p')
  assert.deepEqual(reader.troubles(), [])
})
