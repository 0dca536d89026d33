/** Plain words: what is printed without the printer is what the printer would have printed. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { PhrasingContent } from 'mdast'
import { markdownOf } from '../../src/html-to-markdown/to-markdown.ts'

const SIGNS =
  '* ** _ __ ~ ^ ` [ ] ( ) ]( ![ # ## 1. 2) - + = > < <b | \\ \\* ! : :: & &amp; { $ % @word a@b.org " \' -- … . , ; a b word Word 2018 10 中 文。 “气” 한국 é 😀 Table: http://a.org/b_c HTTP:// a_b_c a__b ’ É'.split(
    ' ',
  )

const words = fc
  .array(fc.tuple(fc.constantFrom(...SIGNS), fc.constantFrom('', ' ')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => pieces.flat().join(''))
const text = words.map((value): PhrasingContent => ({ type: 'text', value }))
const lineBreak = fc.constant<PhrasingContent>({ type: 'break' })
const image = fc
  .tuple(words, fc.option(words, { nil: null }))
  .map(([alt, title]): PhrasingContent => ({
    type: 'image',
    url: 'https://picture-1.invalid/',
    alt,
    title,
  }))

const { nodes } = fc.letrec<{ nodes: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    ...[text, text, lineBreak, image],
    fc
      .tuple(fc.constantFrom('strong', 'emphasis', 'delete'), tie('nodes'))
      .map(([type, children]): PhrasingContent => ({ type, children })),
    fc
      .tuple(
        fc.constantFrom('https://a.org/b_(c)?d&e=1#f', 'http://a.org/b_c', 'mailto:a@b.org'),
        text,
      )
      .map(([url, only]): PhrasingContent => ({ type: 'link', url, children: [only] })),
    tie('nodes').map((children): PhrasingContent => ({
      type: 'link',
      url: 'https://example.org/',
      children,
    })),
  ),
  nodes: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
}))

describe('a paragraph', () => {
  it('is printed as the printer would print it, whatever stands in it', () => {
    fc.assert(
      fc.property(nodes, (children) => {
        const quickly = markdownOf([{ type: 'paragraph', children }])
        // The words of a term have no quick way.
        const slowly = markdownOf([{ type: 'definitions', children: [{ type: 'term', children }] }])
        assert.equal(quickly, slowly)
      }),
      { numRuns: Number(process.env['RUNS'] ?? 2000), seed: Number(process.env['SEED'] ?? 6) },
    )
  })
})
