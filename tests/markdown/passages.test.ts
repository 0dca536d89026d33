/** Passages: what of a text is one, and where it stands. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passagesOf } from '../../src/markdown/passages.ts'

const TEXT = `## A heading

One line
and *another*.

- a point

| Group | People |
| - | - |
| Needles | 120 |

    code

> A quotation.
`

test('headings, paragraphs, points, cells and quotations are passages, as written', () => {
  assert.deepEqual(
    passagesOf(TEXT, 5).map(({ kind, source }) => [kind, source]),
    [
      ['heading', 'A heading'],
      ['text', 'One line\nand *another*.'],
      ['text', 'a point'],
      ...['Group', 'People', 'Needles', '120'].map((cell) => ['cell', cell]),
      ['text', 'A quotation.'],
    ],
  )
})

test('every place in them is that of the file', () => {
  const place = (source: string, word: string) => {
    const passage = passagesOf(TEXT, 5).find((one) => one.source === source)
    return passage?.placeOf(source.indexOf(word))
  }
  assert.deepEqual(place('A heading', 'heading'), { line: 5, column: 6 })
  assert.deepEqual(place('One line\nand *another*.', 'another'), { line: 8, column: 6 })
  assert.deepEqual(place('a point', 'point'), { line: 10, column: 5 })
  assert.deepEqual(place('120', '120'), { line: 14, column: 13 })
  assert.deepEqual(place('A quotation.', 'A'), { line: 18, column: 3 })
})

test('a line that is set in has its place behind the blanks', () => {
  const [passage] = passagesOf('- One line\n    and another\n', 1)
  assert.deepEqual(passage?.placeOf(passage.source.indexOf('another')), { line: 2, column: 9 })
})
