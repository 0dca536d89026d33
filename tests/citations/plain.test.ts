/** A plain citation is read in a shorter way, and printed as if it were read in the long one. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { citation } from '../../src/citations/syntax.ts'
import type { MarkdownRule } from '../../src/markdown/markdown.ts'
import { casesOf } from '../markdown/cases.ts'
import { RUNS } from '../properties/arbitraries.ts'
import { cited } from './render.ts'

const long: MarkdownRule = (md) => md.inline.ruler.at('citation', citation)

function assertSame(text: string): void {
  const [plain, general] = [cited(text), cited(text, undefined, undefined, [long])]
  assert.equal(String(plain.written.body), String(general.written.body))
  assert.equal(plain.written.text, general.written.text)
  assert.deepEqual(plain.problems, general.problems)
}

const casesIn = (file: string) =>
  casesOf(readFileSync(join(import.meta.dirname, 'fixtures', file), 'utf8'))

describe('a plain citation', () => {
  it('is printed as others are, in every case of the fixtures', () => {
    for (const { input } of [...casesIn('pandoc.txt'), ...casesIn('print.txt')]) assertSame(input)
  })

  const pieces = fc.constantFrom(
    ...[
      '[@mu2020]',
      '[@watson1953, p. 21]',
      '[-@vickers2018, pp. 3, 4]',
      '[@nobody]',
      '[@a.b, p. 5]',
    ],
    ...[
      '[',
      ']',
      '@mu2020',
      ', p. 21',
      '; ',
      '; @li2019',
      ' ',
      '\n',
      '"',
      "'",
      '’',
      '(',
      ')',
      '*',
      '**',
    ],
    ...[
      '...',
      '. . ',
      '--',
      '-',
      '.',
      ',',
      ':',
      '[^1]',
      '`',
      '\\',
      '<b>',
      '</b>',
      '&amp;',
      '![',
      'é',
      '](https://x.example/)',
      '^[',
      '# ',
      '- ',
      '| ',
      '针',
    ],
  )
  it('is printed as others are, whatever stands around it', () => {
    const text = fc.array(pieces, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''))
    fc.assert(fc.property(text, assertSame), { ...RUNS, numRuns: 2_000 })
  })

  it('has its abbreviations explained', () => {
    const { written } = cited('So [@mu2020, QXQ 3].\n\n*[QXQ]: Quite exact')
    assert.match(String(written.body), /<abbr title="Quite exact">QXQ<\/abbr> 3\)/)
  })
})
