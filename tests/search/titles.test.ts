/** Tests of the warnings about titles, and of the description for browsers. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSearch } from '../../src/search/open-search.ts'
import { warnOfTitles } from '../../src/search/titles.ts'
import { modelPost, modelSite } from '../model-site.ts'

function messages(titles: readonly string[], language = 'en-GB'): string[] {
  const found: string[] = []
  const posts = titles.map((title) => modelPost({ title, file: `content/posts/${title}.md` }))
  warnOfTitles(posts, language, ({ message }) => found.push(message))
  return found
}

test('titles of the same words in other forms are warned of, equal ones elsewhere', () => {
  assert.deepEqual(messages(['Oedema of the knee', 'Knees and edema', 'oedema of the knee']), [
    '“Knees and edema” has the same words as “Oedema of the knee” in content/posts/Oedema of the knee.md: a search by the title cannot tell them apart.',
  ])
})

test('titles in another language are not judged', () => {
  assert.deepEqual(messages(['Was ist das?', 'Das ist was'], 'de'), [])
})

test('browsers are told the address of the search, with a place for the words', () => {
  const text = String(openSearch(modelSite({ title: 'Notes & Knees of a doctor' }), '/search.html'))
  assert.match(text, /<ShortName>Notes &amp; Knees of<\/ShortName>/)
  assert.match(text, /template="https:\/\/example\.org\/search\.html\?q=\{searchTerms\}"/)
})
