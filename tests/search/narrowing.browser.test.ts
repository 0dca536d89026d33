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

test('what was reviewed can be told apart from what was not', async () => {
  await reader.open('?q=pain')
  await reader.heading('3 results for pain')
  await reader.narrow()
  await reader.choice('Reviewed 1').check()
  await reader.heading('1 result for pain')
  assert.deepEqual(await reader.links().allTextContents(), ['NICE on chronic pain'])
  assert.equal(reader.address(), '?q=pain&reviewed=Reviewed')
  assert.deepEqual(reader.troubles(), [])
})

test('a word that no page has is named, and the others are searched', async () => {
  await reader.open('?q=psoas insulin')
  await reader.heading('1 result for psoas insulin')
  assert.deepEqual(await reader.notes(), ['No page has insulin.'])
  assert.deepEqual(reader.troubles(), [])
})

test('when no page has any of the words other ways are offered', async () => {
  await reader.open('?q=insulin')
  await reader.heading('No results for insulin')
  assert.deepEqual(await reader.notes(), ['No page has insulin.'])
  const ways = reader.page.locator('[data-results] li a')
  const largest = ['Walking', 'Back pain']
  assert.deepEqual(await ways.allTextContents(), [...largest, 'Topics', 'Publications'])
  await reader.page.getByText('The largest topics:').waitFor()
  assert.equal(await reader.page.locator('.search-filters').isVisible(), false)
  assert.deepEqual(reader.troubles(), [])
})

test('when no page has the words the topic is offered that is called like them, or by them', async () => {
  for (const words of ['lumbargo', 'bakc', 'lumba']) {
    await reader.open(`?q=${words}`)
    await reader.heading(`No results for ${words}`)
    await reader.page.getByText('Topics that may be near to it:').waitFor()
    const ways = reader.page.locator('[data-results] li a')
    assert.deepEqual(await ways.allTextContents(), ['Back pain', 'Topics', 'Publications'])
    assert.equal(await ways.first().getAttribute('href'), '/topics/back-pain/')
    assert.deepEqual(reader.troubles(), [])
  }
})

test('what was typed is only ever shown as text', async () => {
  await reader.open(`?q=${encodeURIComponent('<i>lumbargo')}`)
  await reader.heading('No results for <i>lumbargo')
  await reader.page.getByText('Topics that may be near to it:').waitFor()
  assert.equal(await reader.page.locator('[data-results] i').count(), 0)
  assert.deepEqual(reader.troubles(), [])
})

test('any of the words helps, and the pages with most of them come first', async () => {
  await reader.open('?q=iliopsoas hill')
  await reader.heading('24 results for iliopsoas hill')
  assert.equal(await reader.links().first().textContent(), 'The psoas muscle and back pain')
  assert.deepEqual(reader.troubles(), [])
})

test('a slip is mended and said, and the reader can have it as it was', async () => {
  await reader.open('?q=ilopsoas')
  await reader.heading('1 result for ilopsoas')
  assert.deepEqual(await reader.notes(), [
    'Showing results for iliopsoas. Search instead for ilopsoas.',
  ])
  await reader.page.getByRole('link', { name: 'ilopsoas', exact: true }).click()
  await reader.heading('No results for "ilopsoas"')
  assert.equal(reader.address(), '?q=%22ilopsoas%22')
  assert.deepEqual(reader.troubles(), [])
})

test('a word two slips away is only offered', async () => {
  await reader.open('?q=ilopsaos')
  await reader.heading('No results for ilopsaos')
  assert.deepEqual(await reader.notes(), ['No page has ilopsaos.', 'Did you mean iliopsoas?'])
  await reader.page.getByRole('link', { name: 'iliopsoas' }).click()
  await reader.heading('1 result for iliopsoas')
  assert.deepEqual(reader.troubles(), [])
})

test('the glossary’s other names are searched besides, and named', async () => {
  await reader.open('?q=hip flexor')
  await reader.heading('1 result for hip flexor')
  assert.deepEqual(await reader.notes(), ['No page has hip or flexor.', 'Also searched: psoas.'])
  assert.deepEqual(reader.troubles(), [])
})

test('results can be put in the order of their days', async () => {
  await reader.open('?q=pain')
  await reader.heading('3 results for pain')
  await reader.page.getByLabel('Newest first').check()
  await reader.page.waitForURL('**?q=pain&sort=newest')
  await reader.page.locator('.search-results [data-slot="day"]', { hasText: '2021' }).waitFor()
  const days = await reader.page.locator('.search-results [data-slot="day"]').allTextContents()
  assert.deepEqual(
    days.map((day) => day.slice(-4)),
    ['2021', '2020', '2018'],
  )
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
    await meanwhile(reader.heading(result))
  }
  // Pagefind without a worker waits on the clock too; a millisecond at a time is far from a pause of the reader's.
  const meanwhile = async (shown: Promise<void>) => {
    let waiting = true
    const done = shown.finally(() => (waiting = false))
    while (waiting) await reader.page.clock.runFor(1)
    await done
  }
  await type('ps', '1 result for ps')
  await type('psoas', '1 result for psoas')
  await reader.page.clock.runFor(2000)
  await type('chronic', '1 result for chronic')
  await type('chronic pain', '3 results for chronic pain')
  await reader.box().press('Enter')
  await type('IVF', '1 result for IVF')
  await reader.page.goBack()
  await meanwhile(reader.heading('3 results for chronic pain'))
  await reader.page.goBack()
  await meanwhile(reader.heading('1 result for psoas'))
  assert.equal(await reader.box().inputValue(), 'psoas')
  await reader.page.goBack()
  await reader.page.locator('[data-results]:empty').waitFor({ state: 'attached' })
  assert.equal(reader.address(), '')
  await reader.page.goForward()
  await meanwhile(reader.heading('1 result for psoas'))
  assert.deepEqual(reader.troubles(), [])
})
