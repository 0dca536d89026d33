/** Attributes are found as a parser finds them, or the page is left to the parser. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { attributeReader } from '../../src/links/attributes.ts'
import { readPage } from '../../src/links/read-page.ts'

const read = attributeReader(['id', 'href', 'src'])

function attributesOf(markup: string): string[] | 'left to the parser' {
  const found: string[] = []
  const whole = read(markup, (name, value) => void found.push(`${name}: ${value}`))
  return whole ? found : 'left to the parser'
}

describe('the attributes of a page', () => {
  for (const [what, markup, expected] of [
    ['in their order', '<p class="a" id="b"><a href="c" hidden>d</a></p>', ['id: b', 'href: c']],
    ['over several lines', '<a\n  class="a"\n  href="b"\n>c</a\n>', ['href: b']],
    ['with their signs', '<a href="/?a=1&amp;b=&eacute;">c</a>', ['href: /?a=1&b=é']],
    [
      'but not what stands in others',
      '<img alt="see id=" title=" id=\'a\' >" src="b">',
      ['src: b'],
    ],
    ['but not others that end so', '<a data-href="a" xhref="b" href-x="c">d</a>', []],
    ['but not words', '<p>id="a" href="b"</p><p>1 &lt; 2</p>', []],
    [
      'but not scripts',
      '<script src="a">if (1 <2) "<a href=>"</script><i id="b">',
      ['src: a', 'id: b'],
    ],
    ['but not titles', '<title>A <a href="b"> in it</title>', []],
    ['with an empty one', '<a href="">a</a>', ['href: ']],
    ['after the declaration', '<!DOCTYPE html>\n<html lang="en"><p id="a">', ['id: a']],
  ] as const) {
    it(`are found ${what}`, () => assert.deepEqual(attributesOf(markup), expected))
  }

  for (const markup of [
    '<a href=b>c</a>',
    "<a href='b'>c</a>",
    '<a href="b"class="c">d</a>',
    '<!-- <a href="b"> -->',
    '<br/>',
    '<a href="b',
    '<script>1',
    '<script>1</SCRIPT>',
    '<A href="b">c</A>',
    'a < b',
    '<![CDATA[<a href="b">]]>',
  ]) {
    it(`are left to the parser: ${markup}`, () =>
      assert.equal(attributesOf(markup), 'left to the parser'))
  }
})

describe('a page that is left to the parser', () => {
  it('has each id once all the same', () => {
    const { ids, twice, addresses } = readPage('<p id="a"><a href="b">c</a><!-- d --><p id="e">')
    assert.deepEqual([[...ids], [...twice], [...addresses]], [['a', 'e'], [], ['b']])
  })
})
