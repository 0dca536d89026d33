/** What npm run check says of the works themselves, and of which it says nothing. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { remarksOn } from '../../src/citations/remarks.ts'
import type { Source } from '../../src/citations/source.ts'
import { printProblem } from '../../src/model/problem.ts'
import type { Reference } from '../../src/model/reference.ts'

function said(works: readonly Partial<Reference>[], cited: readonly string[]): string[] {
  const sources = works.map((fields, at): Source => {
    const reference = { id: 'mu2020', type: 'book', title: 'A title', ...fields } as const
    return { reference, anchor: '', place: { file: 'library.json', line: at + 2 } }
  })
  return remarksOn(sources, new Set(cited)).map((one) => printProblem(one).split('\n')[0] ?? '')
}

describe('a work that is cited', () => {
  it('is told of that nobody can look up', () => {
    assert.deepEqual(said([{}], ['mu2020']), [
      'library.json:2 warning: Readers cannot look “mu2020” up: it has no DOI, PubMed number, ISBN or address.',
    ])
  })

  for (const fields of [
    { DOI: '10.1/2' },
    { PMID: '1' },
    { ISBN: '1' },
    { URL: 'https://a.test/' },
  ])
    it(`is not told of with its ${Object.keys(fields).join()}`, () =>
      assert.deepEqual(said([fields], ['mu2020']), []))

  const article = { type: 'article-journal', PMID: '1' } as const
  it('is told of without the abbreviation of its journal', () => {
    assert.deepEqual(said([{ ...article, 'container-title': 'The journal of pain' }], ['mu2020']), [
      'library.json:2 note: “mu2020” has no abbreviation of its journal, and is printed with “The journal of pain”.',
    ])
  })

  for (const fields of [
    { 'container-title': 'Spine' },
    { 'container-title': 'The journal of pain', 'container-title-short': 'J Pain' },
  ])
    it(`is not told of in ${Object.values(fields).join(', ')}`, () =>
      assert.deepEqual(said([{ ...article, ...fields }], ['mu2020']), []))
})

describe('a work that is not cited', () => {
  it('is named with the others of its file, a few of them', () => {
    const works = Array.from('abcdefg', (id) => ({ id }))
    assert.deepEqual(said(works, []), [
      'library.json note: 7 of 7 works are cited in no text: “a”, “b”, “c”, “d”, “e” and 2 more.',
    ])
  })

  it('is not told of where there is none', () => {
    assert.deepEqual(said([{ PMID: '1' }], ['mu2020']), [])
  })
})
