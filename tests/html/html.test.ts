/** The html`…` tag: what is escaped, where, and what is refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
// Under another name, since Prettier tidies what it knows as html`…`: these templates are faulty on purpose.
import { type Html, type Value, escape, html as h, join, raw, xml } from '../../src/html/html.ts'

const is = (markup: Html, expected: string) => assert.equal(markup.toString(), expected)
const EVIL = `"><script>alert('x')</script>&`
const SAFE = `&quot;&gt;&lt;script&gt;alert('x')&lt;/script&gt;&amp;`

test('text is escaped in elements and in attributes', () => {
  is(h`<p title="${EVIL}">${EVIL}</p>`, `<p title="${SAFE}">${SAFE}</p>`)
})

test('Html is printed as it is, and only Html', () => {
  is(h`<p>${h`<b>${'a & b'}</b>`}${raw('<hr>')}</p>`, '<p><b>a &amp; b</b><hr></p>')
  const looksLikeHtml: unknown = { toString: () => '<b>' }
  assert.throws(() => h`<p>${looksLikeHtml as Value}</p>`)
})

test('lists are printed one after the other, false, null and empty text not at all', () => {
  is(h`<ul>${['a', h`<li>b</li>`, false, null, '', [1, ['<']]]}</ul>`, '<ul>a<li>b</li>1&lt;</ul>')
  is(join([h`<i>a</i>`, '&', [2]]), '<i>a</i>&amp;2')
  is(h`${0}`, '0')
})

test('what slips past the types is refused', () => {
  for (const value of [undefined, true, Symbol('x'), () => 'x', new Date(0), { a: 1 }]) {
    assert.throws(() => h`<p>${value as Value}</p>`, String(value))
    assert.throws(() => h`<p title="${value as Value}"></p>`, String(value))
  }
})

test('line breaks with their indentation shrink to one line break, those in values stay', () => {
  is(
    h`<p>
      a ${'b\n\n    c'}
    </p>`,
    '<p>\na b\n\n    c\n</p>',
  )
})

test('an empty value leaves no blank of its own behind', () => {
  is(h`<p>a ${''} b ${false}\n${null}</p>`, '<p>a b\n</p>')
  is(h`<p>${' '}${''} a${''} </p>`, '<p>  a </p>')
  is(h`a ${''}${'b'} ${''}`, 'a b')
  is(h`<p class="a ${''} b" title=" ${''} "></p>`, '<p class="a  b" title="  "></p>')
})

test('an attribute value without double quotes is refused', () => {
  const value = 'x'
  assert.throws(() => h`<a href=${value}>x</a>`, /double quotes/)
  assert.throws(() => h`<a href= ${value}>x</a>`, /double quotes/)
  assert.throws(() => h`<a href='${value}'>x</a>`, /double quotes/)
  assert.throws(() => h`<a href=/x/${value}>x</a>`, /Only Html/)
  assert.throws(() => h`<a href=${raw('x')}>x</a>`, /double quotes/)
  is(h`<p>a=${value} b='${value}'</p>`, "<p>a=x b='x'</p>")
})

test('text where a name or an attribute belongs is refused', () => {
  const text = 'img src=x onerror=alert(1)'
  assert.throws(() => h`<${text}>`, /Only Html/)
  assert.throws(() => h`</${text}>`, /Only Html/)
  assert.throws(() => h`<p ${text}></p>`, /Only Html/)
  assert.throws(() => h`<h${2}></h2>`, /Only Html/)
  assert.throws(() => h`<p data-${text}="x"></p>`, /Only Html/)
})

test('Html inside a tag is a name, or attributes in double quotes', () => {
  const heading = raw('h2')
  is(h`<${heading} id="${'<'}">${'<'}</${heading}>`, '<h2 id="&lt;">&lt;</h2>')
  is(h`<p ${h`class="${'"'}" hidden`}></p>`, '<p class="&quot;" hidden></p>')
  is(h`<p${h``}></p>`, '<p></p>')
  // The fragment alone reads as text: that it lacks its quotes shows only where it is used.
  const careless = h` class=${'x onclick=alert(1)'}`
  assert.throws(() => h`<p${careless}></p>`, /attributes in double quotes/)
  assert.throws(() => h`<p ${h`<b>`}></p>`, /attributes in double quotes/)
})

test('Html inside an attribute value is refused', () => {
  assert.throws(() => h`<p title="${h`<b>x</b>`}"></p>`, /inside an attribute value/)
  assert.throws(() => h`<p title="a ${['b', raw('c')]}"></p>`, /inside an attribute value/)
})

test('scripts and styles take no text, however they are written', () => {
  const text = '</script>'
  assert.throws(() => h`<script>const a = ${text}</script>`, /Only Html/)
  assert.throws(() => h`<script>if (a < b && "'" > c) d = ${text}</script>`, /Only Html/)
  assert.throws(() => h`<STYLE media="print">${text}</STYLE>`, /Only Html/)
  assert.throws(() => h`<a onclick="go('${text}')">x</a>`, /in a script/)
  is(h`<script>${raw('1 < 2')}</script><p>${'<'}</p>`, '<script>1 < 2</script><p>&lt;</p>')
  is(h`<SCRIPT>a</SCRIPT><p title="${'<'}">`, '<SCRIPT>a</SCRIPT><p title="&lt;">')
  is(h`<p class="on" data-on="${'x'}">`, '<p class="on" data-on="x">')
})

test('a comment takes no text, and what is in it changes nothing after it', () => {
  assert.throws(() => h`<!-- ${'-->'} -->`, /Only Html/)
  is(h`<!-- don't > "x --><p title="${'"'}">`, `<!-- don't > "x --><p title="&quot;">`)
})

test('a value is placed by the whole template before it', () => {
  is(h`<a title="a > b" href="${'"'}">${'"'}</a>`, '<a title="a > b" href="&quot;">&quot;</a>')
  is(h`<p>1 < 2 ${'<'} <3 "${'"'}"</p>`, '<p>1 < 2 &lt; <3 "&quot;"</p>')
})

test('void elements lose their slash in HTML, others may not have one', () => {
  is(h`<br /><img alt="a/" /><hr/>`, '<br><img alt="a/"><hr>')
  assert.throws(() => h`<div />`, /not void/)
})

test('XML keeps its slashes, declarations and namespaces', () => {
  const url = 'https://example.org/?a=1&b=2'
  is(
    xml`<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><link href="${url}" /><x:y/></feed>`,
    '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><link href="https://example.org/?a=1&amp;b=2" /><x:y/></feed>',
  )
  assert.throws(() => xml`<![CDATA[${']]>'}]]>`, /Only Html/)
})

test('characters that XML does not allow are dropped, all others stay', () => {
  assert.equal(escape('a\0b\x08c\x0b\x0c\x1fd\ufffee\uffff'), 'abcde')
  assert.equal(escape('\ud800a\udc00'), 'a')
  assert.equal(escape('\t\n\r\x7f\u0085 é 针 😀 \u2028'), '\t\n\r\x7f\u0085 é 针 😀 \u2028')
})

test('the same template with other values gives other markup', () => {
  const item = (text: string) => h`<li>${text}</li>`.toString()
  assert.deepEqual(['<', 'b'].map(item), ['<li>&lt;</li>', '<li>b</li>'])
})

test('no address is a program, whatever blanks it is written with', () => {
  for (const program of [
    'javascript:a()',
    ' JavaScript:a()',
    '\u0001javascript:a()',
    'java\tscript:a()',
    'java\r\nscript:a()',
    'vbscript:a',
    'data:text/html,a',
  ]) {
    assert.throws(() => h`<a href="${program}">a</a>`, /cannot be a program/, program)
    assert.throws(() => h`<img alt="" src="${program}">`, /cannot be a program/, program)
    assert.throws(() => h`<form action="${program}"></form>`, /cannot be a program/, program)
    assert.throws(() => xml`<link href="${program}"/>`, /cannot be a program/, program)
  }
  is(h`<a href="${'/javascript:a'}">${'data: a'}</a>`, '<a href="/javascript:a">data: a</a>')
  is(
    h`<a title="${'javascript:'}" href="/${'data:'}">a</a>`,
    '<a title="javascript:" href="/data:">a</a>',
  )
  is(h`<a href="${'dates/2018.html'}">a</a>`, '<a href="dates/2018.html">a</a>')
})
