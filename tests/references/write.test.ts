/** The writers of references: what other programs read in what we write. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Reference } from '../../src/model/reference.ts'
import { toBibtex } from '../../src/references/bibtex.ts'
import { readCslJson, toCslJson } from '../../src/references/csl-json.ts'
import { readRis, toRis } from '../../src/references/ris.ts'
import { none } from './shown.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
const works = readCslJson(fixture('works.json'), 'works.json', none).map(
  ({ reference }) => reference,
)

describe('CSL-JSON', () => {
  it('comes back as it went out', () => {
    assert.deepEqual(JSON.parse(toCslJson(works)), works)
  })
})

describe('RIS', () => {
  it('is the same text each time', () => {
    assert.equal(toRis(works).replaceAll('\r\n', '\n'), fixture('works.ris'))
    assert.doesNotMatch(toRis(works).replaceAll('\r\n', ''), /[\r\n]/)
  })

  it('comes back as it went out, but for what RIS has no place for', () => {
    const back = readRis(toRis(works), 'works.ris', none).map(({ reference }) => reference)
    assert.deepEqual(differences(works, back), {
      // RIS knows no markup,
      'roe2021 title':
        "50% of S. aureus & H2O: 10-3 {braces} \\ ~ ^ _ # $5, p < 0.05 -- “so” ''they'' said",
      // no particles,
      'roe2021 author': [
        { family: 'van der Berg', given: 'Jan-Pieter', suffix: 'Jr' },
        { family: 'de la Ludwig', given: 'Carl' },
        { family: 'O’Neill', given: 'Ånna and Co' },
        { literal: 'Nurses, Doctors and Friends' },
      ],
      // and no span of months.
      'mu2020 issued': { 'date-parts': [[2020, 3]] },
    })
  })
})

describe('BibTeX', () => {
  it('is the same text each time', () => {
    assert.equal(toBibtex(works), fixture('works.bib'))
  })

  it('is read by Pandoc as it went out, but for what BibTeX has no place for', () => {
    const { stdout, status } = spawnSync('pandoc', ['-f', 'bibtex', '-t', 'csljson'], {
      input: toBibtex(works),
      encoding: 'utf8',
    })
    // Without Pandoc on this machine: what Pandoc 2.17 read when the text above was made.
    const back: Reference[] = JSON.parse(status === 0 ? stdout : fixture('works.pandoc.json'))
    assert.deepEqual(differences(works, back), {
      // Pandoc prints straight apostrophes as curved ones,
      'vickers2018 author': [
        { family: 'Vickers', given: 'Andrew J' },
        { family: 'Linde', given: 'Klaus' },
        { literal: 'Acupuncture Trialists’ Collaboration' },
      ],
      'roe2021 title':
        '50% of <i>S. aureus</i> & H<sub>2</sub>O: 10<sup>-3</sup> {braces} \\ ~ ^ _ # $5, p < 0.05 -- “so” ’’they’’ said',
      // and finds particles in families.
      'roe2021 author': [
        { family: 'Berg', given: 'Jan-Pieter', 'non-dropping-particle': 'van der', suffix: 'Jr' },
        { family: 'Ludwig', given: 'Carl', 'non-dropping-particle': 'de la' },
        { family: 'O’Neill', given: 'Ånna and Co' },
        { literal: 'Nurses, Doctors and Friends' },
      ],
      // BibTeX knows no language by its code, and no site that a page stands on.
      'mu2020 language': undefined,
      'webpage container-title': undefined,
      'blog2015 container-title': undefined,
      'blog2015 type': 'webpage',
      'standard2018 type': 'legislation',
      // Its keys cannot hold brackets, and its years are numbers.
      'doi:10.1000/a(b)c id': 'doi:10.1000/a-b-c',
      'doi:10.1000/a(b)c type': '',
      'doi:10.1000/a(b)c issued': { 'date-parts': [] },
    })
  })

  it('closes every brace that it opens, whatever a title holds', () => {
    for (const title of ['}{', 'a } b', '<i>open', 'closed</i>', '\\', '{{', '"', '\\}']) {
      const text = toBibtex([{ id: 'a', type: 'book', title }])
      assert.equal(text.split('{').length, text.split('}').length, text)
      assert.match(text, /^@book\{a,\n {2}title = \{\{.*\}\},\n\}\n$/)
    }
  })
})

/** By `id field`, what came back where it is not what went out. */
function differences(out: readonly Reference[], back: readonly Reference[]) {
  assert.equal(back.length, out.length)
  const found: Record<string, unknown> = {}
  for (const [at, reference] of out.entries()) {
    const other: object = back[at] ?? {}
    for (const name of new Set([...Object.keys(reference), ...Object.keys(other)])) {
      const [sent, got] = [reference, other].map((one) => new Map(Object.entries(one)).get(name))
      if (JSON.stringify(sent) !== JSON.stringify(got)) found[`${reference.id} ${name}`] = got
    }
  }
  return found
}
