/** XML: what is read past the parser is what the parser reads, and errors are told at their places. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { textOf } from '../../src/import/xml-element.ts'
import { readXml } from '../../src/import/xml.ts'

/** The text of the one entry of a feed, in pieces of so many characters. */
async function textIn(xml: string, size: number): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < xml.length; at += size) yield Buffer.from(xml.slice(at, at + size))
  }
  let text = ''
  for await (const element of readXml(pieces(), { controls: 0 })) text += textOf(element)
  return text
}

function textByParser(xml: string): string {
  let text = ''
  const parser = new SaxesParser()
  parser.on('text', (words) => void (text += words))
  parser.on('cdata', (words) => void (text += words))
  parser.write(xml).close()
  return text
}

const PARTS = [
  ...[
    'words',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '<br/>',
    '<b a="1>2">',
    '</b>',
    '<!-- a > b -->',
    '<?a > b?>',
  ],
  ...[
    '&lt;',
    '&amp;',
    '&amp;lt;',
    '&#38;amp;',
    '&#x26;lt;',
    '&#233;',
    '&quot;',
    '&apos;',
    '>',
    '气',
  ],
  ...['<![CDATA[a > b & c]]>', '<![CDATA[]]]]>', '<a>', '</a>'],
]

it('any text is read as the parser reads it, wherever the pieces end', async () => {
  const inside = fc
    .array(fc.constantFrom(...PARTS), { maxLength: 12 })
    .map((parts) => parts.join(''))
  let read = 0
  const check = async (text: string, size: number) => {
    const xml = `<feed><entry>${text}</entry></feed>`
    let expected: string
    try {
      expected = textByParser(xml)
    } catch {
      await assert.rejects(textIn(xml, size))
      return
    }
    read++
    // What stands in elements within the entry is theirs.
    if (/<[ab]/.test(text)) await textIn(xml, size)
    else assert.equal(await textIn(xml, size), expected)
  }
  const property = fc.asyncProperty(inside, fc.integer({ min: 1, max: 40 }), check)
  await fc.assert(property, { numRuns: 1500, seed: 3 })
  assert.ok(read > 300)
})

describe('an error is told at its place', () => {
  const cases: readonly [xml: string, place: string][] = [
    ['<feed>\n<entry>two\nthree\n  four</wrong>', 'line 4, column 15'],
    ['<feed><entry>a &nbsp; b</entry></feed>', 'line 1, column 22'],
    ['<feed>\n<entry>a\n', 'line 3, column 1'],
  ]
  for (const [xml, place] of cases) {
    it(`${place}`, async () => {
      for (const size of [1, 7, 1000]) {
        await assert.rejects(textIn(xml, size), (error: Error) => {
          assert.match(error.message, /not sound XML|ends in the middle/)
          assert.ok(error.message.includes(`(${place})`), error.message)
          return true
        })
      }
    })
  }
})
