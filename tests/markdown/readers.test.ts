/** What a reader's comment may hold: words and links, nothing that would stand among the author's own. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { printed, rendered } from './render.ts'

const comment = (text: string) => {
  const { written, problems } = rendered(text, { voice: 'reader' })
  return { body: String(written.body).trim(), problems: problems.map(printed), written }
}

describe('a comment', () => {
  it('has words with stress, lists, quotations and code', () => {
    assert.equal(
      comment('*a* **b** ~~c~~ 10^2^ `d`\n\n- e\n\n> f').body,
      '<p><em>a</em> <strong>b</strong> <s>c</s> 10<sup>2</sup> <code>d</code></p>\n<ul>\n<li>e</li>\n</ul>\n<blockquote>\n<p>f</p>\n</blockquote>',
    )
  })
  it('has links that nobody vouches for, in Markdown, in HTML and by themselves', () => {
    const { body } = comment(
      '[a](https://b.example/) <a href="https://c.example/">c</a> https://d.example/',
    )
    assert.equal(body.match(/<a [^>]*rel="nofollow ugc">/g)?.length, 3)
  })
  it('keeps what only the author may write as it was typed', () => {
    const text = '# a\n\n::: note\n\nb[^1] ^[c]\n\n[^1]: d\n\n| e |\n|---|\n\n*[NICE]: f'
    const { body, written, problems } = comment(text)
    assert.doesNotMatch(body, /<(h\d|section|table|abbr|sup)/)
    assert.match(body, /# a/)
    assert.deepEqual([...written.ids], [])
    assert.deepEqual(problems, [])
  })
  it('has links in the place of pictures', () => {
    assert.equal(
      comment('![a](https://b.example/c.png)').body,
      '<p>!<a href="https://b.example/c.png" rel="nofollow ugc">a</a></p>',
    )
  })
  it('is freed of elements that are not for words, which is said', () => {
    const { body, problems } = comment(
      'a <img src="https://b.example/c.png" alt="d"><table><tr><td>e</td></tr></table>',
    )
    assert.equal(body, '<p>a e</p>')
    assert.equal(problems.length, 4)
    assert.equal(
      problems[0],
      '1:3 warning: “<img>” is left out, as a comment holds words and links.\n    Take it out; the words in it stay.',
    )
  })
  it('runs nothing', () => {
    for (const text of ['<script>a()</script>', '[a](javascript:b())', '<b onclick="a()">c</b>']) {
      const { body, problems } = comment(text)
      assert.doesNotMatch(body, /<script|javascript:|onclick/)
      assert.match(problems.join(), /error/)
    }
  })
  it('does not change how the author’s own texts are read', () => {
    comment('# a')
    assert.match(String(rendered('## a').written.body), /<h2/)
  })
})
