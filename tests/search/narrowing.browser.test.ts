/** Tests of narrowing a search, of finding nothing, and of the addresses that a search leaves behind. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useReader } from './reader.ts'

const reader = useReader()

test('filters narrow with their counts: any of one kind, each of several', async () => {
  await reader.open('?q=pain')
  await reader.heading('3 results for pain')
  await reader.narrow()
  await reader.choice('Guidelines 1').check()
  await reader.heading('1 result for pain')
  await reader.choice('Back pain 1').check()
  await reader.heading('2 results for pain')
  assert.equal(reader.address(), '?q=pain&topic=Back+pain&topic=Guidelines')
  await reader.choice('2021 1').check()
  await reader.heading('1 result for pain')
  assert.deepEqual(await reader.links().allTextContents(), ['NICE on chronic pain'])
  assert.equal(reader.address(), '?q=pain&year=2021&topic=Back+pain&topic=Guidelines')
  await reader.page.getByRole('button', { name: 'Remove all filters' }).click()
  await reader.heading('3 results for pain')
  assert.equal(await reader.choice('2021').isChecked(), false)
  assert.deepEqual(reader.troubles(), [])
})

test('posts, pages and publications can be told apart', async () => {
  await reader.open('?q=pain')
  await reader.heading('3 results for pain')
  await reader.narrow()
  await reader.choice('Page 1').check()
  await reader.heading('1 result for pain')
  assert.deepEqual(await reader.links().allTextContents(), ['About'])
  assert.deepEqual(reader.troubles(), [])
})

test('a word that no page has is named, and other ways are offered', async () => {
  await reader.open('?q=psoas insulin')
  await reader.heading('No results for psoas insulin')
  assert.equal(
    (await reader.page.locator('[data-results] p').first().textContent())?.trim(),
    'No page has insulin.',
  )
  const ways = reader.page.locator('[data-results] li a')
  assert.deepEqual(await ways.allTextContents(), ['Topics', 'Publications'])
  assert.equal(await reader.page.locator('.search-filters').isVisible(), false)
  assert.deepEqual(reader.troubles(), [])
})

test('words that stand on no page together are told from words that stand nowhere', async () => {
  await reader.open('?q=iliopsoas hill')
  await reader.heading('No results for iliopsoas hill')
  await reader.page.getByText('No page has all of these words.').waitFor()
  assert.deepEqual(reader.troubles(), [])
})

test('filters that leave nothing can be removed', async () => {
  await reader.open('?q=psoas&year=1999')
  await reader.heading('No results for psoas with these filters')
  await reader.page.locator('[data-results]').getByRole('button').click()
  await reader.heading('1 result for psoas')
  assert.equal(reader.address(), '?q=psoas')
  assert.deepEqual(reader.troubles(), [])
})

test('an address opens with its words, filters and results', async () => {
  await reader.open('?q=pain&topic=Guidelines')
  await reader.heading('1 result for pain')
  assert.equal(await reader.box().inputValue(), 'pain')
  assert.equal(await reader.choice('Guidelines').isChecked(), true)
  assert.deepEqual(reader.troubles(), [])
})

test('the back button returns to each question, not to each keystroke', async () => {
  await reader.open()
  await reader.page.clock.install()
  await reader.page.clock.pauseAt(Date.now() + 60_000)
  const type = async (words: string, result: string) => {
    await reader.box().fill(words)
    await reader.page.clock.runFor(200)
    await reader.heading(result)
  }
  await type('ps', '1 result for ps')
  await type('psoas', '1 result for psoas')
  await reader.page.clock.runFor(2000)
  await type('chronic', '1 result for chronic')
  await type('chronic pain', '1 result for chronic pain')
  await reader.box().press('Enter')
  await type('IVF', '1 result for IVF')
  await reader.page.goBack()
  await reader.heading('1 result for chronic pain')
  await reader.page.goBack()
  await reader.heading('1 result for psoas')
  assert.equal(await reader.box().inputValue(), 'psoas')
  await reader.page.goBack()
  await reader.page.locator('[data-results]:empty').waitFor({ state: 'attached' })
  assert.equal(reader.address(), '')
  await reader.page.goForward()
  await reader.heading('1 result for psoas')
  assert.deepEqual(reader.troubles(), [])
})
