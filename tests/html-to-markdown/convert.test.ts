/** What a conversion tells besides its Markdown: pictures, links, what was left out, what to look at. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { convertHtml } from '../../src/html-to-markdown/convert.ts'
import { RefusedHtml } from '../../src/html-to-markdown/parse.ts'
import { rendered } from '../markdown/render.ts'

const PLACES = { image: (src: string) => src, link: (href: string) => href }

describe('the pictures of a text', () => {
  const html =
    '<table class="tr-caption-container"><tr><td><a href="http://1.bp.blogspot.com/-a/s1600/a.jpg"><img src="http://1.bp.blogspot.com/-a/s320/a.jpg"></a></td></tr><tr><td class="tr-caption">One <b>two</b></td></tr></table><img src="//example.org/b.png" alt=" B ">'

  it('are listed as they were, at full size, with their words and captions', () => {
    assert.deepEqual(convertHtml(html, PLACES).images, [
      {
        src: 'http://1.bp.blogspot.com/-a/s320/a.jpg',
        full: 'http://1.bp.blogspot.com/-a/s1600/a.jpg',
        alt: '',
        caption: 'One two',
      },
      { src: '//example.org/b.png', full: 'https://example.org/b.png', alt: 'B' },
    ])
  })
  it('stand where the caller puts them, asked for at full size', () => {
    const image = (src: string) => src.replace(/^.*\//, '')
    assert.equal(
      convertHtml(html, { ...PLACES, image }).markdown,
      '![](a.jpg "One **two**")\n\n![B](b.png)\n',
    )
  })
  it('of a film stand in its link where the caller has them', () => {
    const html =
      '<iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk" title="A walk"></iframe>'
    const asked: string[] = []
    const image = (src: string) => {
      asked.push(src)
      return 'walk.jpg'
    }
    assert.equal(
      convertHtml(html, { ...PLACES, image }).markdown,
      '[![A walk](walk.jpg)](https://www.youtube.com/watch?v=abcdefghijk)\n',
    )
    assert.deepEqual(asked, ['https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg'])
  })
})

describe('the links of a text', () => {
  const html =
    '<a href="http://old.blogspot.com/2018/12/a.html">a</a> http://old.blogspot.com/b <a href="http://1.bp.blogspot.com/-a/s1600/a.jpg"><img src="http://1.bp.blogspot.com/-a/s320/a.jpg"></a>'

  it('are listed as they were, without those around pictures', () => {
    assert.deepEqual(convertHtml(html, PLACES).links, [
      'http://old.blogspot.com/2018/12/a.html',
      'http://old.blogspot.com/b',
    ])
  })
  it('lead where the caller says', () => {
    const link = (href: string) => href.replace('http://old.blogspot.com', '')
    assert.equal(
      convertHtml(html, { ...PLACES, link }).markdown,
      '[a](/2018/12/a.html) [http://old.blogspot.com/b](/b)\n\n![](http://1.bp.blogspot.com/-a/s1600/a.jpg)\n',
    )
  })
  it('are only their words where they lead nowhere', () => {
    assert.equal(convertHtml('<a href="x">a</a>', { ...PLACES, link: () => '' }).markdown, 'a\n')
  })
})

describe('what is left out', () => {
  it('is counted by kind', () => {
    const html =
      '<script>a</script><script src="b"></script><style>c</style><!-- d --><img src="e" width="1" height="1"><iframe src="about:blank"></iframe><a href="javascript:f">g</a>'
    assert.deepEqual(convertHtml(html, PLACES).dropped, [
      { what: 'script', count: 2 },
      { what: 'style sheet', count: 1 },
      { what: 'comment', count: 1 },
      { what: 'tracking picture', count: 1 },
      { what: 'iframe without an address', count: 1 },
      { what: 'address that no link may have', count: 1 },
    ])
  })
  it('is everything that could run, in whatever dress', () => {
    const attacks = [
      '<img src=x onerror=alert(1)>',
      '<svg onload=alert(1)><script>alert(1)</script></svg>',
      '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
      '<a href="jav&#x09;ascript:alert(1)">x</a>',
      '<a href="&#1;javascript:alert(1)">x</a>',
      '<table background="javascript:alert(1)"><tr><td onclick=alert(1)>a<td>b</table>',
      '<form action="javascript:alert(1)"><input type=submit formaction="javascript:alert(1)"></form>',
      '<details ontoggle=alert(1) open><summary>a</summary>b</details>',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      '[x](javascript:alert(1)) <a href="https://a.org/">](javascript:alert(1))</a>',
      '<ruby title="&quot;><script>alert(1)</script>">a</ruby>',
      '<abbr title="&quot;><script>alert(1)</script>">a</abbr>',
      '<img alt="](javascript:alert(1))" src="https://a.org/b.png">',
      '<pre>```\n<script>alert(1)</script></pre>',
      '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
      '<object data="javascript:alert(1)"></object>',
      '<style>@import "javascript:alert(1)"</style>',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    ]
    for (const html of attacks) {
      const { written, problems } = rendered(convertHtml(html, PLACES).markdown)
      const body = String(written.body)
      assert.doesNotMatch(body, /<(script|svg|math|form|iframe|object|style)\b/i, html)
      assert.doesNotMatch(body, /<[^>]*\s(on\w+=|(href|src|action)="\s*javascript:)/i, html)
      assert.deepEqual(
        problems.filter(({ level }) => level === 'error'),
        [],
        html,
      )
    }
  })
})

describe('what the author should look at', () => {
  const notes = (html: string) => convertHtml(html, PLACES).notes

  it('is a line in bold that may be a heading, but no sentence', () => {
    assert.deepEqual(notes('<b>Results</b><br><br><b>It is so.</b>'), [
      '“Results” is a line in bold. If it is a heading, write  ## Results',
    ])
  })
  it('is a link that has lost its place, and what was embedded', () => {
    assert.deepEqual(notes('<a href="#a">b</a><iframe src="https://example.org/c"></iframe>'), [
      'A link to a place in the same text, “#a”, is only words now.',
      'What was embedded here is a link now: https://example.org/c',
    ])
  })
})

describe('the words of a text', () => {
  it('are those that a reader sees, without signs that are lists’ markup now', () => {
    const html =
      'a<b>b</b>&nbsp;c<script>d</script><div>- e<br>- <i>f</i></div><img alt="g" src="h">'
    assert.equal(convertHtml(html, PLACES).text, 'ab c e f')
  })
  it('of nothing are none', () => {
    assert.deepEqual(convertHtml(' <p>&nbsp;</p>', PLACES), {
      markdown: '',
      images: [],
      links: [],
      dropped: [],
      notes: [],
      text: '',
    })
  })
})

describe('HTML that nobody writes', () => {
  it('is refused in plain words when 100,000 elements stand in one another', () => {
    for (const tag of ['div', 'b', 'ul><li', 'table><tr><td', 'blockquote', 'font size=1']) {
      assert.throws(
        () => convertHtml(`<${tag}>`.repeat(100_000), PLACES),
        (error) => error instanceof RefusedHtml && /more than 500 elements/.test(error.message),
      )
    }
  })
  it('is refused when elements that are never closed would multiply', () => {
    const fonts = Array.from({ length: 400 }, (_, index) => `<font size=${index}>`).join('')
    assert.throws(() => convertHtml(fonts + '<p>a'.repeat(100_000), PLACES), RefusedHtml)
  })
  it('is converted when it is only long', () => {
    const { markdown } = convertHtml('<p>a <b>b</b> *'.repeat(20_000), PLACES)
    assert.equal(markdown, `${Array(20_000).fill('a **b** \\*').join('\n\n')}\n`)
  })
  it('is converted when it is only deep', () => {
    const { markdown } = convertHtml(
      `${'<div><span>'.repeat(200)}a${'</span></div>'.repeat(200)}`,
      PLACES,
    )
    assert.equal(markdown, 'a\n')
  })
})
