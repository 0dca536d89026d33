/** Sound: the quick way to read HTML gives the tree of the standard's parser, or none. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseHtml, standardTree } from '../../src/html-to-markdown/parse.ts'
import { soundTree } from '../../src/html-to-markdown/sound.ts'

const BOUNDS = { deepest: 500, dearest: 5_000_000 }

function quick(html: string) {
  return soundTree(html, BOUNDS, (words) => {
    throw new Error(`“${words}” is for the other parser.`)
  })
}

/** What editors write, closed where it was opened. */
const SOUND = [
  'Words alone.',
  '<p>One</p>\n<p class="a  b">Two <b>bold <i>both</i></b></p>',
  'Line<br />line<BR>line<br clear="all"/>',
  '<div style="text-align: center;"><a href="a.html?b=1&amp;c=2"><img alt="" src=\'a.jpg\' width=320></a></div>',
  '<ul>\n<li>a <ul><li>b</li></ul></li>\n</ul>',
  '<dl><dt>a</dt><dd>b</dd></dl>',
  '<table class="tr-caption-container"><tbody>\n<tr><td><p>a</p></td><td>b</td></tr></tbody></table>',
  '<!--more--><pre>\n\ncode</pre><o:p></o:p>',
  '<iframe src="https://www.youtube.com/embed/x"></iframe>',
  '<p>never closed <b>nor this',
  'a &amp; b & c &lt;d&gt; &nbsp; &quot;e&quot; &#39;f&#39;',
]

/** What a browser repairs, or what is written in a way of its own. */
const OTHERS = [
  '<p>one<p>two',
  '<b>one<i>two</b>three</i>',
  '<ul><li>a<li>b</ul>',
  '<table><tr><td>a</td></tr></table>',
  '<table>words<tbody></tbody></table>',
  '<p><div>a</div></p>',
  '<a href="a">a<a href="b">b</a></a>',
  '<h2>a<h3>b</h3></h2>',
  '</p>',
  '<tr><td>a</td></tr>',
  '<svg><p>a</p></svg>',
  '<script>"</p>"</script>',
  '<a title="1"title="2">a</a>',
  '<!--> a --><!doctype html>',
  'a\r\nb',
  '<p a<b>c',
]

describe('HTML that needs no repair', () => {
  for (const html of SOUND) {
    it(`is read at once: ${html}`, () => {
      assert.deepEqual(quick(html), standardTree(html))
    })
  }
})

describe('HTML that a browser repairs', () => {
  for (const html of OTHERS) {
    it(`is left to the parser of the standard: ${html}`, () => {
      assert.equal(quick(html), undefined)
    })
  }
})

const TAGS =
  'p div b i a span br img hr ul ol li dl dt dd table tbody thead tr td th caption h2 h3 pre blockquote font center iframe script o:p svg nobr figure figcaption select'.split(
    ' ',
  )
const ATTRIBUTES = ['', ' class="a b"', ' href=a/', " title='x &amp; y &eacute; &copy=1'", ' alt']
const tag = fc
  .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES), fc.constantFrom('', ' /'))
  .map(([name, attributes, slash]) => `<${name}${attributes}${slash}>`)
const words = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '&eacute;',
  '&amp',
  'a & b',
  '<',
  '<!--c-->',
  'é',
  '&#150;',
)

it('any HTML has the tree that the parser of the standard makes, attributes that say nothing aside', () => {
  const { html } = fc.letrec<{ html: string; part: string }>((tie) => ({
    html: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
    part: fc.oneof(
      { depthSize: 'medium' },
      words,
      tag,
      fc.constantFrom(...TAGS).map((name) => `</${name}>`),
      fc
        .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES), tie('html'))
        .map(([name, attributes, inner]) => `<${name}${attributes}>${inner}</${name}>`),
    ),
  }))
  let read = 0
  const check = (text: string) => {
    if (soundTree(text, BOUNDS, (value) => value)) read++
    assert.deepEqual(parseHtml(text), standardTree(text))
  }
  fc.assert(fc.property(html, check), { numRuns: 3000, seed: 6 })
  assert.ok(read > 500, `${read} of 3,000 were read at once.`)
})
