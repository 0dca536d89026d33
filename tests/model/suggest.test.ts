/** Suggestions: near enough to be what was meant. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../src/model/suggest.ts'

const FIELDS = ['title', 'date', 'updated', 'description', 'topics', 'draft', 'permalink']

for (const [word, expected] of [
  ['titel', 'title'],
  ['Title', 'title'],
  ['topic', 'topics'],
  ['desciption', 'description'],
  ['permlink', 'permalink'],
  ['dtae', 'date'],
  ['drafts', 'draft'],
] as const) {
  test(`“${word}” was probably meant as “${expected}”`, () => {
    assert.equal(suggest(word, FIELDS), expected)
  })
}

test('what is like nothing known suggests nothing', () => {
  for (const word of ['colour', 'x', '', 'datum-der-post']) {
    assert.equal(suggest(word, FIELDS), undefined, word)
  }
  assert.equal(suggest('title', []), undefined)
})

test('a suggestion is written as it is known', () => {
  assert.equal(suggest('sameas', ['sameAs', 'name']), 'sameAs')
})
