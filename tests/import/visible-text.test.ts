/** Visible text: the quick walk and the parser see the same words. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { visibleText } from '../../src/import/visible-text.ts'
import { walk } from '../../src/import/walk.ts'

/** An element without words, for which the walk leaves the whole text to the parser. */
const PARSED = '<noembed></noembed>'

const PIECES =
  '<p> </p> <b> </b> <div> </div> <br> <br/> <a\u00a0href="#x"> </a> <a\u00a0href=http://x/> <ol> <ol\u00a0start="4"> </ol> <ul> </ul> <li> </li> a b &amp; &nbsp; &eacute; &ampx &#65; & <h2\u00a0id="fn"> </h2> <!--x--> <!--> <img\u00a0src=x> <IMG\u00a0ALT="a>b"> ↩ [1] ^2 <script> </script> <o:p> </o:p> <3 < <td> </td> <table> </table> <div/> </br> <embed> <sup> </sup> <b > "'
    .split(' ')
    .map((piece) => piece.replaceAll('\u00a0', ' '))

const ELEMENTS =
  'p|b|div|ol|ul|li|h2 id="fn"|h2|a href="#x"|a href="#_ftnref1"|sup|ol start=3|td|tr|table|dl|dd|dt'.split(
    '|',
  )

const { sound } = fc.letrec<{ sound: string }>((tie) => ({
  sound: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom('a', 'b ', '&eacute;', '[1]', '<br>', '&lt;', '<!-- c -->', '↩'),
    fc
      .tuple(fc.constantFrom(...ELEMENTS), fc.array(tie('sound'), { maxLength: 3 }))
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.replace(/ .*/, '')}>`),
  ),
}))

function assertSame(html: string): void {
  assert.equal(folded(visibleText(html)), folded(visibleText(html + PARSED)), html)
}

/** Where paragraphs end matters, how many empty ones there are does not. */
function folded(text: string): string {
  return text.replace(/\s*\n\s*/g, '\n').trim()
}

describe('the words that a reader sees', () => {
  it('are the same to the walk and to the parser in sound HTML', () => {
    fc.assert(fc.property(sound, assertSame), { numRuns: 3000, seed: 6 })
  })

  it('are the same to both in any HTML', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 9 })
    fc.assert(
      fc.property(pieces, (html) => assertSame(html.join(''))),
      { numRuns: 3000, seed: 6 },
    )
  })

  for (const html of [
    '<ol><li>a<li>b</li>c</li>d</ol>',
    '<p>a<li>b<p>c<ol></ol>d</p>e</li>f</p>',
    '<h2 id="fn">Notes<h2 id="fn">a</h2>b</h2>',
    '<a href="#x">[1]<a href="#x">↩</a></a>',
    '<table><tr><td>a<td>b</td>c</td>d</tr></table>',
    '<a href="&#35;x">[1]</a>',
  ]) {
    it(`are the same to both where one element ends another: ${html}`, () => assertSame(html))
  }

  it('are found by the walk alone in what editors write', () => {
    const editors =
      '<div style="text-align: left;"><a href="a.jpg" imageanchor="1"><img border="0" src=\'a.jpg\' /></a></div><!--more-->\n<ul><li>One<br />two &amp; three</li></ul><o:p></o:p>'
    let words = ''
    const walker = { open: () => {}, add: (text: string) => void (words += text), close: () => {} }
    const decode = (text: string) => assert.fail(`“${text}” is for the parser.`)
    assert.ok(walk(editors, walker, decode))
    assert.equal(words, '\nOnetwo & three')
  })
})
