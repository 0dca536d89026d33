/** Citations are found where Pandoc finds them: fixtures/pandoc.txt holds what it said. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { casesOf } from '../markdown/cases.ts'
import { noPandoc, pandocBlocks } from './pandoc.ts'
import { ownShape, pandocShape } from './shape.ts'

const cases = casesOf(readFileSync(join(import.meta.dirname, 'fixtures', 'pandoc.txt'), 'utf8'))

/** Where this project's rule and Pandoc part, and why. */
const PECULIAR: Record<string, { why: string; own: string }> = {
  '[@a, p. 3*; @b, p. 4*]': {
    why: 'In CommonMark no star opens between a digit and a semicolon.',
    own: 'a “, p. 3*”; b “, p. 4*”',
  },
}

describe('the citations of a text', () => {
  for (const { title, input, output } of cases) {
    const peculiar = PECULIAR[input]
    it(`are Pandoc’s${peculiar ? ', but for one peculiarity' : ''}: ${title}`, () => {
      assert.equal(ownShape(input).join('\n'), peculiar?.own ?? output)
    })
  }

  it('are compared in more than 57 cases, with few peculiarities', () => {
    assert.ok(cases.length >= 57)
    const inputs = new Set(cases.map(({ input }) => input))
    assert.deepEqual(
      Object.keys(PECULIAR).filter((input) => !inputs.has(input)),
      [],
    )
  })

  it('are in the fixture what Pandoc says now', (test) => {
    if (noPandoc !== undefined) return test.diagnostic(noPandoc)
    const blocks = pandocBlocks(cases.map(({ input }) => input))
    assert.deepEqual(
      blocks.map((found) => pandocShape(found).join('\n')),
      cases.map(({ output }) => output),
    )
  })
})

describe('an address', () => {
  for (const text of [
    'jane@example.org',
    'jane.@example.org',
    'http://example.org/@jane',
    '<https://example.org/@jane>',
    '`@jane`',
    '\\@jane',
    '[a](https://example.org/@jane)',
    '```\n@jane\n```',
  ]) {
    it(`is no citation: ${text.replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(ownShape(text), [])
    })
  }
})
