/** The page at an old address. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { redirectPage } from '../../src/redirects/redirect-page.ts'
import { modelSite } from '../model-site.ts'

const words = { title: 'This page has moved', link: 'Go to its new address' }
const site = modelSite({
  url: 'https://example.org/blog/',
  feeds: [{ title: 'Notes', path: '/feed.xml', type: 'application/atom+xml' }],
})
const page = (to: string) => String(redirectPage({ from: '/old.html', to }, site, words))

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y'],
  }),
)

for (const to of ['/2018/12/针灸.html#rest', '/feed.xml', 'https://example.com/?a=1&b="\'<']) {
  test(`the page that leads to ${to} is sound HTML`, async () => {
    const { results } = await validator.validateString(page(to))
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map((message) => message.message)),
      [],
    )
  })
}

test('a page of this site is named by its address here, and by its whole address to search engines', () => {
  const markup = page('/2018/12/针.html#rest')
  const path = '/blog/2018/12/%E9%92%88.html#rest'
  assert.ok(markup.includes(`<meta http-equiv="refresh" content="0; url=${path}">`))
  assert.ok(markup.includes(`<a href="${path}">Go to its new address</a>`))
  assert.ok(markup.includes(`<link rel="canonical" href="https://example.org${path}">`))
  assert.ok(markup.includes('<meta name="robots" content="noindex">'))
  assert.ok(markup.includes('<html lang="en-GB">'))
})

test('the page at an old address of a feed names the feed', () => {
  const alternate = '<link rel="alternate" type="application/atom+xml" href="/blog/feed.xml">'
  assert.ok(page('/feed.xml').includes(alternate))
  assert.ok(!page('/p/about.html').includes('rel="alternate"'))
})

test('an address elsewhere is whole everywhere', () => {
  const markup = page('https://example.com/a b')
  assert.equal(markup.match(/https:\/\/example\.com\/a%20b"/g)?.length, 3)
})
