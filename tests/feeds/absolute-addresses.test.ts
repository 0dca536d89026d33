/** Addresses in a body that is read elsewhere. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { absoluteAddresses } from '../../src/feeds/absolute-addresses.ts'

const PAGE = 'https://example.org/blog/2018/12/knees.html'

const cases: [string, string, string][] = [
  ['from the root', '/blog/p/about.html', 'https://example.org/blog/p/about.html'],
  ['to a place on the page', '#pain', `${PAGE}#pain`],
  ['to the page itself', '', PAGE],
  ['with another query', '?q=knee', `${PAGE}?q=knee`],
  ['beside the page', 'knee.jpg', 'https://example.org/blog/2018/12/knee.jpg'],
  ['without a protocol', '//other.example/x', 'https://other.example/x'],
  ['to another site', 'http://other.example/x', 'http://other.example/x'],
  ['to a mailbox', 'mailto:jane@example.org', 'mailto:jane@example.org'],
  ['with escaped characters', '/x?a=1&amp;b=&quot;', 'https://example.org/x?a=1&amp;b=&quot;'],
]
for (const [name, written, whole] of cases) {
  test(`a link ${name} becomes whole`, () => {
    assert.equal(absoluteAddresses(`<a href="${written}">x</a>`, PAGE), `<a href="${whole}">x</a>`)
  })
}

test('pictures, their sizes, and the source of a quotation become whole', () => {
  const body =
    '<blockquote cite="/q"><img alt="" src="/a.png" srcset="/a.png 1x, /b,c.png 2x"></blockquote>'
  assert.equal(
    absoluteAddresses(body, PAGE),
    '<blockquote cite="https://example.org/q"><img alt="" src="https://example.org/a.png"' +
      ' srcset="https://example.org/a.png 1x, https://example.org/b,c.png 2x"></blockquote>',
  )
})

test('text that speaks of addresses stays as it is', () => {
  const body =
    '<p title="see href=&quot;/x&quot;">Write <code>&lt;a href=&quot;/x&quot;&gt;</code></p>'
  assert.equal(absoluteAddresses(body, PAGE), body)
})
