/** The page of all references: a work with the texts that cite it, and no heavier than it must be. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import pages from '../../layouts/pages/references.11ty.ts'
import { Bibliography } from '../../src/citations/bibliography.ts'
import { citedSources, referencesPage } from '../../src/citations/page.ts'
import { parted } from '../../src/citations/reference-parts.ts'
import type { Source } from '../../src/citations/source.ts'
import { raw } from '../../src/html/html.ts'
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

  it('is one page up to 300 works', () => {
    assert.equal(pageOf(300)?.entries.length, 300)
    assert.equal(pageOf(300)?.parts, undefined)
  })

  it('has pages for its letters where it is longer, which leave that to the files', () => {
    const page = pageOf(301)
    assert.deepEqual(page?.entries, [])
    assert.deepEqual(
      page?.parts?.map(({ name, path, title, entries }) => [name, path, title, entries.length]),
      [
        ['B', '/references/b/', 'References, B', 300],
        ['B 2', '/references/b-2/', 'References, B 2', 1],
      ],
    )
    const entries = page?.parts?.flatMap((part) => part.entries) ?? []
    assert.ok(entries.every(({ contextObject }) => contextObject === undefined))
  })

  it('names each work of a long list at its old place, and leads on', () => {
    const referencesPage = pageOf(301)
    const site = modelSite({ ...(referencesPage && { referencesPage }) })
    const [front, first] = pages(site).map((page) => page.print())
    assert.match(
      front ?? '',
      /<li id="ref-w3"><a href="\/references\/b\/#ref-w3">“Book 298”<\/a><\/li>/,
    )
    assert.equal(front?.match(/<li id="ref-w/g)?.length, 301)
    assert.match(first ?? '', /<li id="ref-w3">/)
    assert.match(first ?? '', /<a href="\/references\/b\/" aria-current="page">B<\/a>/)
  })

  it('is read under the letters of the first names, with all other scripts at the end', () => {
    const names = ['Ångström', 'álvarez', '王', 'Müller', '1st', '“A']
    const entries = names.map((short) => ({ short, anchor: short, body: raw(''), texts: [] }))
    const many = Array.from({ length: 60 }, () => entries).flat()
    const front = { kind: 'references', path: '/references/', title: 'R', crumbs: [] } as const
    const page = parted({ ...front, listed: true, downloads: [], entries: many }, words)
    assert.deepEqual(
      page.parts?.map(({ name, entries }) => [name, entries.length]),
      [
        ['A', 180],
        ['M', 60],
        ['Others', 120],
      ],
    )
  })
})
