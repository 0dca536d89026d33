/** Texts made to keep a reader of Markdown busy for ever: each is rendered by all rules in the time of its bytes. */
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { endWorker, renderWithin } from './worker.ts'

const SIZE = 100_000
/** A bound that keeps a hang from hanging the tests; what is measured stands in the bench. */
const LIMIT = 2_000

const full = (part: string, size = SIZE) =>
  part.repeat(Math.ceil(size / part.length)).slice(0, size)
const half = (part: string) => full(part, SIZE / 2)
const counted = (make: (at: number) => string) => {
  let text = ''
  for (let at = 0; text.length < SIZE; at++) text += make(at)
  return text
}

/** The classes of markdown-it's and cmark's own pathological tests, and one for each rule of this project. */
const TEXTS: Record<string, string> = {
  'strong in emphasis': `${half('*a **a ')}b${full(' a** a*', SIZE / 2)}`,
  'emphasis that is only closed': full('a_ '),
  'emphasis that is only opened': full('_a '),
  'emphasis of every length': counted((at) => `a${'*'.repeat(at % 300)}`),
  'links that are only closed': full('a]'),
  'links that are only opened': full('[a'),
  'mismatched openers and closers': full('*a_ '),
  'links within links': `${half('[')}a${half(']')}`,
  'brackets of addresses': `[a](${half('(')}${half(')')}`,
  'backslashes in brackets': full('[\\\\... '),
  'code that is never closed': counted((at) => `e${'`'.repeat((at % 200) + 1)}`),
  'quotations in quotations': full('> ') + 'a',
  'lists in lists': full('- ') + 'a',
  'numbered lists in lists': full('1. ') + 'a',
  'entities that are none': full('&a'),
  'definitions of links': counted((at) => `[a${at}]: b\n`),
  'uses of links that are not defined': full('[a][b] '),
  'definitions of one link': full('[a]: b\n'),
  'HTML that is never closed': full('<a '),
  'comments that are never closed': full('<!-- '),
  'instructions that are never closed': full('<?'),
  'declarations that are never closed': full('<!A '),
  'CDATA that is never closed': full('<![CDATA['),
  'quoted values that are never closed': full('<a b="'),
  'tables without end': `|a|\n|-|\n${full('|a|\n')}`,
  'a table of many columns': `${full('|a', SIZE / 3)}|\n${full('|-', SIZE / 3)}|\n${full('|b', SIZE / 3)}|`,
  'rows that are no table': full('|\n'),
  'bare addresses': full('https://a.b '),
  'half addresses': full('https:// '),
  'addresses of mail': full('a@b.c '),
  'one long address': `https://a.b/${full('a.')}`,
  'an address of full stops': `https://a.b/${full('.,;:!?')}`,
  'quotation marks': full('"\''),
  'quotation marks around words': full('"a" '),
  dashes: full('-- --- '),
  'headings with a line below': full('a\n='),
  'equal headings': full('## a\n\n'),
  'headings that are numbers of others': counted((at) => `## a\n\n## a ${at}\n\n`),
  'footnotes that are used': counted((at) => `a[^${at}]\n\n[^${at}]: b\n\n`),
  'footnotes that are not there': counted((at) => `a[^${at}] `),
  'footnotes that are not used': counted((at) => `[^${at}]: a\n\n`),
  'notes in the line, never closed': full('^['),
  'notes in notes': `${half('^[')}a${half(']')}`,
  abbreviations: `${counted((at) => `*[a${at}]: b\n`).slice(0, SIZE / 2)}\n\n${half('a1 a2 ')}`,
  'uses of an abbreviation': `*[a]: b\n\n${full('a ')}`,
  'cards that are never closed': full('::: note\n'),
  'cards in cards': `${half('::: note\n\n')}${half(':::\n\n')}`,
  'definitions in lists': full('a\n: b\n\n'),
  colons: full(': '),
  tildes: full('~'),
  'tildes and carets around letters': full('~a~^b^'),
  'carets that are never closed': full('^a '),
  'strikethrough that is never closed': full('~~a '),
  pictures: full('![a](b.png) '),
  'pictures in pictures': full('![a'),
  'figures with captions': full('![a](b "c")\n\n'),
  'captions of tables': full('Table: a\n\n'),
  elements: full('<b>a</b> '),
  'elements that are never closed, each of its own kind': full('<b><i><s><q>'),
  'elements that are only closed': full('</b>'),
  'blocks of HTML': full('<p>a</p>\n\n'),
  'details that are never closed': full('<details>\n'),
  'forbidden elements': full('<x>'),
  'forbidden attributes': full('<b onclick="a">'),
  'links to other kinds of addresses': full('[a](javascript:b) '),
  'half links': full('[a](b c) '),
  autolinks: full('<https://a.b>'),
  'empty lines': full('\n'),
  blanks: full(' '),
  tabs: full('\t'),
  'hard breaks': full('a  \n'),
  backslashes: full('\\'),
  controls: full('\u0001a '),
  'one long word': full('a'),
  'one long line of Chinese': full('針灸'),
  'unfinished code blocks': full('```\n'),
  'code blocks in lists': full('- ```\n'),
  'nothing but brackets and blanks': full('[ ] '),
  'wiki links': full('[[a]] '),
  'hashes without a space': full('##a\n\n'),
}

after(endWorker)

describe('100 kB of', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(name, async () => {
      const { letters, ended } = await renderWithin(text, LIMIT)
      assert.ok(ended, `not done after ${LIMIT} ms`)
      assert.ok(letters >= 0)
    })
  }
})
