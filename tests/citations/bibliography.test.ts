/** What is known of works, and how posts of this site are cited themselves. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Readers, readBibliography } from '../../src/citations/bibliography.ts'
import { nameOf, postReference } from '../../src/citations/cite-this.ts'
import { contextObject } from '../../src/citations/context-object.ts'
import { workByWork } from '../../src/citations/downloads.ts'
import { formatReference } from '../../src/citations/nlm/reference.ts'
import { printed } from '../../src/citations/nlm/words.ts'
import { bodyOf, doiAddress } from '../../src/citations/source.ts'
import type { LocatedNote } from '../../src/model/citation.ts'
import { type Problem, printProblem } from '../../src/model/problem.ts'
import type { Reference } from '../../src/model/reference.ts'
import { toBibtex } from '../../src/references/bibtex.ts'
import { toCslJson } from '../../src/references/csl-json.ts'
import { toRis } from '../../src/references/ris.ts'
import { modelPost, modelSite } from '../model-site.ts'
import { randomWorks } from './random-works.ts'
import { bibliography as known } from './render.ts'
import { words } from './words.ts'

/** Reads works that are JSON already, a line for each. */
const read = (text: string, file: string) =>
  JSON.parse(text).map((reference: Reference, at: number) => ({ reference, file, line: at + 1 }))
const READERS: Readers = { 'csl-json': read, nbib: read, ris: read }

function bibliography(
  works: readonly Partial<Reference>[],
  notes: LocatedNote[],
  retractions = '{}',
) {
  const problems: Problem[] = []
  const full = works.map((work) => ({ type: 'document', title: 'A title', ...work }))
  const found = readBibliography(
    {
      files: [{ format: 'csl-json', file: 'library.json', text: JSON.stringify(full) }],
      notes,
      retractions: { file: 'retractions.json', text: retractions },
    },
    READERS,
    (problem) => problems.push(problem),
  )
  return { found, printed: problems.map(printProblem) }
}

describe('a bibliography', () => {
  it('knows a work by its id as it is written, and by its identifiers in any capitals', () => {
    const { found } = bibliography(
      [{ id: 'Mu2020', DOI: '10.1000/ABC', PMID: '1', PMCID: 'PMC2' }],
      [],
    )
    for (const key of ['Mu2020', 'doi:10.1000/abc', 'DOI:10.1000/ABC', 'pmid:1', 'pmcid:pmc2']) {
      assert.equal(found.find(key)?.reference.id, 'Mu2020', key)
    }
    assert.equal(found.find('mu2020'), undefined)
    assert.equal(found.nearest('mu202'), 'Mu2020')
  })

  it('gives each work an id of its own for pages', () => {
    const ids = ['a b', 'a/b', 'A-b', 'http://zotero.org/users/1/items/X', '李2019']
    const { found } = bibliography(
      ids.map((id) => ({ id })),
      [],
    )
    assert.deepEqual(
      ids.map((id) => found.find(id)?.anchor),
      ['ref-a-b', 'ref-a-b-2', 'ref-A-b-3', 'ref-http-zotero-org-users-1-items-X', 'ref-李2019'],
    )
  })

  it('has the notes of works, whichever of their names they go by', () => {
    const place = { file: 'notes.yaml', line: 1, column: 1 }
    const { found, printed } = bibliography(
      [{ id: 'a' }, { id: 'b', PMID: '12' }],
      [
        { id: 'a', design: 'Trial', ...place },
        { id: 'pmid:12', people: 3, ...place },
      ],
    )
    assert.deepEqual(found.find('a')?.note, { design: 'Trial' })
    assert.deepEqual(found.find('b')?.note, { people: 3 })
    assert.deepEqual(printed, [])
  })

  it('marks retractions, removals and concerns, and nothing else', () => {
    const kinds = ['retraction', 'removal', 'concern', 'correction', undefined]
    const ids = kinds.map((_, at) => `work${at}`)
    const store = Object.fromEntries(
      kinds.map((kind, at) => [ids[at], { kind, date: '2020-01-02', checked: '2026-01-01' }]),
    )
    const { found } = bibliography(
      ids.map((id) => ({ id })),
      [],
      JSON.stringify(store),
    )
    assert.deepEqual(
      ids.map((id) => found.find(id)?.retraction?.kind),
      ['retraction', 'retraction', 'concern', undefined, undefined],
    )
  })
})

describe('a work in a list', () => {
  it('has links to its DOI and to PubMed, and not the address that says the same', () => {
    const source = known.find('vickers2018')
    assert.ok(source)
    const body = String(
      bodyOf({ ...source, reference: { ...source.reference, URL: 'https://x.org/' } }, words),
    )
    assert.match(
      body,
      /455–74\. <a href="https:\/\/doi\.org\/10\.1016\/j\.jpain\.2017\.11\.005">doi:/,
    )
    assert.match(
      body,
      /<a href="https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/29198932\/">PubMed 29198932<\/a>/,
    )
    assert.doesNotMatch(body, /x\.org|Internet/)
  })

  it('has its address as a link where that is all there is', () => {
    const source = known.find('ng193')
    assert.ok(source)
    assert.match(
      String(bodyOf(source, words)),
      /Available from: <a href="https:\/\/www\.nice\.org\.uk\/guidance\/ng193">/,
    )
  })

  it('has no link to an address that is none', () => {
    const reference: Reference = {
      id: 'x',
      type: 'webpage',
      title: 'A',
      URL: 'javascript:alert(1)',
    }
    assert.doesNotMatch(String(bodyOf({ reference, anchor: 'x' }, words)), /<a/)
  })

  it('keeps the tags of a title, closes them, and escapes everything else', () => {
    const title = 'H<sub>2</sub>O <i>E. coli & <b>more <script>x</script></i>'
    const line = formatReference({ id: 'x', type: 'document', title })
    assert.equal(String(printed(line)), 'H<sub>2</sub>O <i>E. coli &amp; <b>more x.</b></i>')
  })

  it('has a DOI as an address whatever it holds', () => {
    assert.equal(
      doiAddress('10.1002/(SICI)1097-4571(1999)50:1<1::AID-ASI1>3.0.CO;2-#'),
      'https://doi.org/10.1002/(SICI)1097-4571(1999)50:1%3C1::AID-ASI1%3E3.0.CO;2-%23',
    )
  })

  it('can be read by programs that look for a context object', () => {
    const source = known.find('vickers2018')
    assert.ok(source)
    const fields = new URLSearchParams(contextObject(source.reference))
    assert.equal(fields.get('rft_val_fmt'), 'info:ofi/fmt:kev:mtx:journal')
    assert.equal(fields.get('rft.atitle'), source.reference.title)
    assert.equal(fields.get('rft.date'), '2018')
    assert.equal(fields.getAll('rft.au').length, 9)
    assert.deepEqual(fields.getAll('rft_id'), [
      'info:doi/10.1016/j.jpain.2017.11.005',
      'info:pmid/29198932',
    ])
  })
})

describe('a list that is written work by work', () => {
  for (const [name, write, frame] of [
    ['RIS', toRis, ['', '\r\n', '']],
    ['BibTeX', toBibtex, ['', '\n', '']],
    ['CSL-JSON', toCslJson, ['[\n', ',\n', '\n]\n']],
  ] as const) {
    it(`is the list that is written at once: ${name}`, () => {
      const works = randomWorks(50, 7)
      const print = workByWork(write, frame)
      for (const list of [works, works.slice(7, 8), works.toReversed()])
        assert.equal(print(list), write(list))
    })
  }
})

describe('a post of this site', () => {
  it('is cited as a post of a blog', () => {
    const reference = postReference(modelPost(), modelSite(), ['Dr'])
    assert.equal(
      formatReference(reference),
      'Roe J. Sore knees [Internet]. Notes on Knees. 2018 Dec 6. Available from: https://example.org/2018/12/sore-knees.html',
    )
  })

  for (const [name, family, given] of [
    ['Dr Jane Roe', 'Roe', 'Jane'],
    ['Prof. Vincent van Gogh', 'van Gogh', 'Vincent'],
    ['Ana Maria de la Cruz', 'de la Cruz', 'Ana Maria'],
  ] as const) {
    it(`has an author with family and given names: ${name}`, () => {
      assert.deepEqual(nameOf(name, ['Dr', 'Prof']), { family, given })
    })
  }

  for (const name of ['Plato', '王小明', 'Dr']) {
    it(`has an author whose name stays whole: ${name}`, () => {
      assert.deepEqual(nameOf(name, ['Dr']), { literal: name })
    })
  }
})
