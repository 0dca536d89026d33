/** What a text gives besides its markup: words, headings, links with their places, and ids. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { LinkUse } from '../../src/model/page.ts'
import { rendered } from './render.ts'

describe('the words of a text', () => {
  const words = (text: string) => rendered(text).written.text

  it('are its blocks, parted by line breaks', () => {
    assert.equal(
      words('## Pain\n\nOne *two*\nthree  \nfour.\n\n- a\n- b\n\n> c\n\nTerm\n: d'),
      'Pain\nOne two three four.\na\nb\nc\nTerm\nd',
    )
  })
  it('are without footnotes, pictures and code', () => {
    assert.equal(
      words(
        'a[^1] ![b](c.jpg) `d`.^[e]\n\n![f](g.jpg "h")\n\n```\ni\n```\n\n    j\n\n<pre>k</pre>\n\n[^1]: l',
      ),
      'a d.',
    )
  })
  it('hold a row of a table in one line, and its caption', () => {
    assert.equal(words('Table: One\n\n| a | b |\n|---|---|\n| c | *d* |'), 'One\na b\nc d')
  })
  it('hold what stands in HTML, and nothing of its markup', () => {
    assert.equal(
      words('<details><summary>a &amp; b</summary>\n\nc <b>d</b><br>e\n\n</details>\n<!-- f -->'),
      'a & b\nc d e',
    )
  })
  it('hold a card’s heading only where the author gave it one', () => {
    assert.equal(words('::: note\na\n:::\n\n::: urgent Call *111*\nb\n:::'), 'a\nCall 111\nb')
  })
  it('have the marks that are printed', () => {
    assert.equal(words('"a" -- b\\*c &copy;'), '“a” – b*c ©')
  })
  it('of an empty text are none', () => {
    assert.equal(words(' \n\n'), '')
  })
})

describe('the headings of a text', () => {
  it('are those the author wrote, with level, id and words', () => {
    const text = '## A *b* `c`[^1]\n\n### "D"\n\n::: note E\n:::\n\n[^1]: f'
    assert.deepEqual(rendered(text).written.headings, [
      { level: 2, id: 'a-b-c', text: 'A b c' },
      { level: 3, id: 'd', text: '“D”' },
    ])
  })
})

describe('the ids of a text', () => {
  it('are all that stand in it', () => {
    const text = '## A\n\nb[^1] c[^1]\n\nTable: d\n\n| e |\n|---|\n\n[^1]: f'
    const { body, ids } = rendered(text).written
    const printed = Array.from(String(body).matchAll(/ id="([^"]*)"/g), ([, id]) => id)
    assert.deepEqual([...ids].sort(), printed.sort())
    assert.equal(ids.size, 6)
  })
})

describe('the links of a text', () => {
  const places = (text: string, source = {}) =>
    rendered(text, source).written.links.map(
      ({ kind, href, line, column }) => `${line}:${column} ${kind} ${href}`,
    )

  it('stand where their addresses stand', () => {
    assert.deepEqual(places('a [b](c.md) and\n  [d *e*]( <f g.md> "h") ![i](j.png)'), [
      '1:7 link c.md',
      '2:13 link f g.md',
      '2:31 image j.png',
    ])
  })
  it('stand in lists, quotations, definitions and notes', () => {
    const text =
      '- [a](b)\n\n  > > c\n  > [d](e)\n\nf\n: [g](h)\n\ni[^1]\n\n[^1]: [j](k)\n\n    [l](m)'
    assert.deepEqual(places(text), [
      '1:7 link b',
      '4:9 link e',
      '7:7 link h',
      '11:11 link k',
      '13:9 link m',
    ])
  })
  it('stand in tables', () => {
    assert.deepEqual(places('> | [a](b) | [a](b) |\n> |---|---|\n> | \\| | [d](e) |'), [
      '1:9 link b',
      '1:18 link b',
      '3:14 link e',
    ])
  })
  it('stand where a reference is defined', () => {
    assert.deepEqual(places('[a][b], [B] and ![c][d]\n\n> [b]: <e.md>\n\n[d]:\n  f.png'), [
      '3:9 link e.md',
      '3:9 link e.md',
      '6:3 image f.png',
    ])
  })
  it('stand as addresses by themselves', () => {
    assert.deepEqual(places('a <https://b.example> or (https://c.example/d)\n<e@f.example>  '), [
      '1:4 link https://b.example',
      '1:27 link https://c.example/d',
      '2:2 link mailto:e@f.example',
    ])
  })
  it('stand in HTML', () => {
    assert.deepEqual(
      places(
        'a <a title="b"\n  href="&auml;c">d</a>\n\n<p>\n <img alt="e" src=f> <a href=\'g\'>h</a></p>',
      ),
      ['2:9 link äc', '5:19 image f', '5:31 link g'],
    )
  })
  it('stand in pictures’ captions, links’ pictures and headings', () => {
    assert.deepEqual(places('a\n\n![b](c "[d](e)")\n\n[![f](g)](h)\n\ni [j](k)\n==='), [
      '3:6 image c',
      '3:13 link e',
      '5:11 link h',
      '5:7 image g',
      '7:7 link k',
    ])
  })
  it('count lines and columns from where the text starts in its file', () => {
    assert.deepEqual(places('a\r\n\r\n[b](c)', { line: 10, indent: 4 }), ['12:9 link c'])
  })
  it('are printed as they are resolved, and kept as they were written', () => {
    const asked: string[] = []
    const { written } = rendered('[a](b%20c.md#d&amp;e) ![f](<g h.png>)', {
      resolve: (href, kind) => {
        asked.push(`${kind} ${href}`)
        return { href: `/blog/"${kind}"&`, target: '/t' }
      },
    })
    assert.deepEqual(asked, ['link b%20c.md#d&e', 'image g h.png'])
    assert.match(String(written.body), / href="\/blog\/&quot;link&quot;&amp;"/)
    assert.match(String(written.body), / src="\/blog\/&quot;image&quot;&amp;"/)
    const [link] = written.links
    assert.deepEqual(link, {
      kind: 'link',
      href: 'b%20c.md#d&e',
      target: '/t',
      file: 'post.md',
      line: 1,
      column: 5,
    } satisfies LinkUse)
  })
  it('are not asked for where they may not stand', () => {
    const { written, problems } = rendered('[a](javascript:b)')
    assert.equal(String(written.body), '<p><a>a</a></p>\n')
    assert.deepEqual(written.links, [])
    assert.equal(problems.length, 1)
  })
})

describe('a text', () => {
  it('knows nothing of the texts before it', () => {
    rendered('*[NICE]: x\n\n## A\n\nb[^1] <b>\n\n[^1]: c\n\n[d]: e')
    const { written, problems } = rendered('NICE [d]\n\n## A\n\n| e |\n|---|')
    assert.match(String(written.body), /<p>NICE \[d\]<\/p>\n<h2 id="a">/)
    assert.match(String(written.body), /aria-label="Table 1"/)
    assert.deepEqual(problems, [])
  })
  it('is mended where it is broken, so that its markup is always whole', () => {
    const { written } = rendered('<details>\n\n- <b>a *c</b>*\n\n::: note\nd')
    assert.equal(
      String(written.body),
      '<details>\n<ul>\n<li><b>a <em>c</em></b></li>\n</ul>\n<section class="card note">\n<h2>Note</h2>\n<p>d</p>\n</section></details>',
    )
  })
})
