/** The parser without this project's rules, by which the ground it stands on can be tested. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { plainParser } from '../../src/markdown/parser.ts'

it('the plain parser prints HTML as it is written, and knows no footnotes, cards or typographic marks', () => {
  assert.equal(
    plainParser().render('<div class="a">\n\n# "B"[^1] -- <i onclick="c">d</i>\n\n::: note\n'),
    '<div class="a">\n<h1>&quot;B&quot;[^1] -- <i onclick="c">d</i></h1>\n<p>::: note</p>\n',
  )
})
