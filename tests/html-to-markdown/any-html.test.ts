/** Any HTML: however elements and signs come together, the page has the words that the HTML had. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { convertHtml } from '../../src/html-to-markdown/convert.ts'
import { citation } from '../../src/citations/syntax.ts'
import { createMarkdown } from '../../src/markdown/markdown.ts'
import type { Problem } from '../../src/model/problem.ts'
import { words as markdownWords } from '../markdown/words.ts'
import { folded, wordsOfHtml } from './words.ts'

const PLACES = { image: (src: string) => src, link: (href: string) => href }

/** Our Markdown, with citations, which print nothing here: where one is read, its words are missed. */
const render = createMarkdown(markdownWords, [
  (md) => void md.inline.ruler.before('link', 'citation', citation),
])
const SOURCE = {
  ...{ file: 'post.md', line: 1, indent: 0, language: 'en' },
  resolve: (href: string) => ({ href }),
}

/** Signs that mean something in Markdown, in ours above all, and letters of several scripts. */
const SIGNS =
  '* ** _ __ ~ ~~ ^ ` ``` [ ] ( ) ]( [[x]] [^1] ^[x] ![ # ## 1. 2) - + = > | \\ \\* ! : :: ::: &amp; &amp;amp; &lt; &gt; &lt;b&gt; {{x}} {% $ % @word [@key] *[AB]: http://a.org/b_c http://a.org/~b(c) https:// HTTP:// www.a.org a@b.org " \' -- --- ... . , ; a b word Word 2018 10 mg 中 文。 “气” 「る」 한국 é 😀 🇬🇧 Table: Term : &nbsp; (c) +- 1.5 a_b_c a*b ¹ \u200b <br> <br><br>'.split(
    ' ',
  )

const words = fc
  .array(fc.tuple(fc.constantFrom(...SIGNS), fc.constantFrom('', ' ', '\n')), { maxLength: 6 })
  .map((pieces) => pieces.flat().join(''))

const INLINE = [
  'b|b',
  'i|i',
  's|s',
  'sup|sup',
  'sub|sub',
  'code|code',
  'kbd|kbd',
  'small|small',
  'a href="https://example.org/a_(b)"|a',
  'span style="font-weight:700"|span',
  'span style="font-style:italic"|span',
  'font color="red"|font',
]
const BLOCKS = ['p|p', 'div|div', 'h2|h2', 'h4|h4', 'blockquote|blockquote', 'li|li', 'pre|pre']
const NESTS = ['ul', 'ol', 'dl', 'table', 'details', 'figure']

const { tree } = fc.letrec<{ tree: string; line: string; block: string }>((tie) => ({
  line: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.tuple(fc.constantFrom(...INLINE), tie('line')).map(around),
    fc.array(tie('line'), { maxLength: 4 }).map((lines) => lines.join('')),
  ),
  block: fc.oneof(
    { depthSize: 'small' },
    tie('line'),
    fc.tuple(fc.constantFrom(...BLOCKS), tie('block')).map(around),
    fc.tuple(fc.constantFrom(...NESTS), fc.array(tie('block'), { maxLength: 4 })).map(nested),
    fc.array(tie('block'), { maxLength: 3 }).map((blocks) => blocks.join('')),
  ),
  tree: fc.array(tie('block'), { maxLength: 5 }).map((blocks) => blocks.join('')),
}))

function around([tag, inner]: [string, string]): string {
  const [open = '', close = ''] = tag.split('|')
  return `<${open}>${inner}</${close}>`
}

function nested([tag, parts]: [string, string[]]): string {
  const inner = parts.map((part, index) => {
    if (tag === 'table') return `<tr><td>${part}</td><td>${index}</td></tr>`
    if (tag === 'dl') return index % 2 ? `<dd>${part}</dd>` : `<dt>${part}</dt>`
    if (tag === 'details') return index ? part : `<summary>${part}</summary>`
    if (tag === 'figure')
      return index ? part : `<img src="a.jpg" alt="b"><figcaption>${part}</figcaption>`
    return `<li>${part}</li>`
  })
  return `<${tag}>${inner.join('')}</${tag}>`
}

describe('any HTML', () => {
  it('gives Markdown in which our own core reads the same words, without an error', () => {
    fc.assert(
      fc.property(tree, (html) => {
        const { markdown, text } = convertHtml(html, PLACES)
        const problems: Problem[] = []
        const written = render({ ...SOURCE, text: markdown }, (problem) => problems.push(problem))
        assert.equal(wordsOfHtml(String(written.body)), folded(text), markdown)
        assert.deepEqual(
          problems.filter(({ level }) => level === 'error'),
          [],
          markdown,
        )
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500), seed: Number(process.env['SEED'] ?? 6) },
    )
  })
})
