/** Fields: what is written without the library is what the library writes. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { fieldsFile } from '../../src/import/fields.ts'

const SIGNS =
  'a B é 气 : - # " \' 1 0 x e . / ~ * & ! ? % @ , [ { | > yes null true no + _ = T 2018-01-02 T10:00:00+01:00 🙂 \u0301 \u200b \\ https://a.org/b'.split(
    ' ',
  )

const words = fc
  .array(fc.tuple(fc.constantFrom(...SIGNS), fc.constantFrom('', '', ' ', '\n')), { maxLength: 5 })
  .map((pieces) => pieces.flat().join(''))

it('the fields of a file are YAML as the library writes it, whatever stands in them', () => {
  const value = fc.oneof(words, words, fc.constant(true), fc.array(words, { maxLength: 3 }))
  fc.assert(
    fc.property(fc.record({ title: words, topics: value }), words, value, (known, name, more) => {
      const fields = { ...known, [name]: more }
      assert.equal(fieldsFile(fields), stringify(fields, { lineWidth: 0 }))
    }),
    { numRuns: 2000, seed: 6 },
  )
})

for (const word of ['null', 'True', '12', '- a', 'a: b', 'a #b', "'a'", '']) {
  it(`“${word}” is in quotation marks, as YAML would read something else`, () => {
    assert.match(fieldsFile({ title: word, draft: true }), /^title: (["']).*\1\ndraft: true\n$/)
  })
}
