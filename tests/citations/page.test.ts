/** The page of all references: a work with the texts that cite it, and no heavier than it must be. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Bibliography } from '../../src/citations/bibliography.ts'
import { citedSources, referencesPage } from '../../src/citations/page.ts'
import type { Source } from '../../src/citations/source.ts'
import { modelPost, modelSite } from '../model-site.ts'
import { words } from './words.ts'

function pageOf(count: number) {
  const sources = Array.from({ length: count }, (_, at): Source => {
    const reference = { id: `w${at}`, type: 'book', title: `Book ${count - at}` } as const
    return { reference, anchor: `ref-w${at}` }
  })
  const cited = sources.map((source, at) => {
    return { ...source, number: at + 1, title: source.reference.title, short: '' }
  })
  const posts = [{ ...modelPost({ title: 'Sore', text: '' }), cited }]
  const site = { ...modelSite({ posts }), pages: [] }
  return referencesPage(citedSources(site, new Bibliography(sources), words), site, [], words)
}

describe('the page of all references', () => {
  it('holds each work for programs to find, in the order of the alphabet', () => {
    const entries = pageOf(3)?.entries ?? []
    assert.deepEqual(
      entries.map(({ anchor }) => anchor),
      ['ref-w2', 'ref-w1', 'ref-w0'],
    )
    assert.ok(entries.every(({ contextObject }) => contextObject?.includes('rft.title=Book')))
    assert.ok(entries.every(({ texts }) => texts.length === 1))
  })

  it('leaves that to the files where it is long', () => {
    const entries = pageOf(301)?.entries ?? []
    assert.equal(entries.length, 301)
    assert.ok(entries.every(({ contextObject }) => contextObject === undefined))
  })
})
