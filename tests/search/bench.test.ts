/** Tests of what the bench makes out of a collection. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownItems, withSlip } from './bench/disturbed.ts'
import { longPosts, manyPages } from './bench/generated.ts'
import { renamed } from './bench/glossary.ts'

const documents = Array.from({ length: 30 }, (_, at) => ({
  id: `d${at}`,
  title: `Chronic pain after surgery number${String.fromCharCode(97 + at)}`,
  text: `Patients recovered slowly from operations in the department of ward${at}. `.repeat(9),
}))

test('generated collections are the same in every run, and as large as asked', () => {
  assert.deepEqual(longPosts(documents, 3, 780), longPosts(documents, 3, 780))
  assert.deepEqual(
    longPosts(documents, 3, 780).map(({ text }) => text.split(' ').length),
    [780, 780, 780],
  )
  assert.deepEqual(manyPages(documents, 50), manyPages(documents, 50))
  assert.equal(new Set(manyPages(documents, 50).map(({ id }) => id)).size, 50)
})

test('a large collection has words that the small one lacks', () => {
  const words = (list: readonly { text: string }[]) =>
    new Set(list.flatMap(({ text }) => text.split(/\s+/)))
  assert.ok(words(manyPages(documents, 200)).size > words(documents).size)
})

test('a known item is asked by words of its title, alone only when no other title has them', () => {
  const items = knownItems(documents, 20, 7)
  assert.equal(items.length, 20)
  for (const { id, text } of items) {
    const title = documents.find((document) => document.id === id)?.title.toLowerCase() ?? ''
    assert.ok(text.split(' ').every((word) => title.includes(word)))
  }
  const three = knownItems(documents, 20, 7, { least: 3 })
  assert.ok(three.every(({ text }) => text.split(' ').length === 3))
  const alone = knownItems(documents, 20, 7, { alone: true })
  assert.ok(alone.length > 0 && alone.length < items.length)
  assert.ok(alone.every(({ text }) => text.includes('number')))
})

test('a name is replaced by each other name of the same thing, whichever form it has', () => {
  const groups = [
    ['low back pain', 'lumbago', 'LBP'],
    ['stroke', 'CVA'],
  ]
  assert.deepEqual(renamed('chronic low back pains', groups), ['chronic lumbago', 'chronic LBP'])
  assert.deepEqual(renamed('knee', groups), [])
})

test('one word has one slip, the same in every run', () => {
  assert.notEqual(withSlip('chronic pain', 3), 'chronic pain')
  assert.equal(withSlip('chronic pain', 3), withSlip('chronic pain', 3))
  assert.equal(withSlip('low back', 3), undefined)
})
