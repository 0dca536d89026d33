/** The readers of references, from fixtures that anybody can review: what a file holds, and what is read in it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { readCslJson } from '../../src/references/csl-json.ts'
import { readNbib } from '../../src/references/nbib.ts'
import { readRis } from '../../src/references/ris.ts'
import { none, shown } from './shown.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const CASE = /(.*)\n\.\n([^]*?)\n\.\n([^]*?)\n\.(?:\n|$)/g

for (const [name, read, file] of [
  ['csl-json', readCslJson, 'library.json'],
  ['nbib', readNbib, 'imports/pubmed.nbib'],
  ['ris', readRis, 'imports/zotero.ris'],
] as const) {
  describe(`a file of ${name}`, () => {
    const text = readFileSync(join(FIXTURES, `${name}.txt`), 'utf8')
    for (const [, title = '', input = '', output] of text.matchAll(CASE)) {
      it(title, () => assert.equal(shown(read, input, file), output))
      it(`${title}, with the line ends of Windows and a byte order mark`, () => {
        assert.equal(shown(read, `\ufeff${input.replaceAll('\n', '\r\n')}`, file), output)
      })
    }
  })
}

describe('a library in CSL-JSON', () => {
  const works = readFileSync(join(FIXTURES, 'works.json'), 'utf8')

  it('is read as it was written', () => {
    const found = readCslJson(works, 'works.json', none)
    assert.deepEqual(
      found.map(({ reference }) => reference),
      JSON.parse(works),
    )
  })

  it('is read without a stack of its depth', () => {
    const problems: string[] = []
    const deep = '['.repeat(200_000)
    assert.deepEqual(
      readCslJson(deep, 'deep.json', ({ line, column }) => problems.push(`${line}:${column}`)),
      [],
    )
    assert.deepEqual(problems, ['1:102'])
  })

  it('may not name its fields after the parts of every object', () => {
    const entry = '[{"id": "a", "type": "book", "title": "T", "__proto__": {"polluted": true}}]'
    const told: string[] = []
    const [first] = readCslJson(entry, 'library.json', ({ message }) => told.push(message))
    assert.deepEqual(told, ['The field “__proto__” has or holds a name that none can have.'])
    assert.deepEqual(first?.reference, { id: 'a', type: 'book', title: 'T' })
    assert.equal('polluted' in {}, false)
  })
})
