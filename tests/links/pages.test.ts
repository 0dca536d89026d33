/** The addresses on the pages as they were written. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modelPost, modelSite } from '../model-site.ts'
import { ABOUT, POST, problems } from './written.ts'

for (const [url, base] of [
  ['https://example.org/', '/'],
  ['https://example.org/blog/', '/blog/'],
] as const) {
  test(`every form of address that a browser can follow at ${url} is understood`, () => {
    const site = modelSite({ url, posts: [modelPost(), modelPost({ path: '/2019/针/' })] })
    const found = problems(
      site,
      {
        '/': '<p id="main"><a href="p/about.html"></a><a href="2019/针/"></a><a href="?q=1"></a>',
        [POST]: `<main id="main"><h2 id="Pain–relief"></h2><a id="a%b"></a>
          <a href="#main"></a><a href="#"></a><a href="#top"></a><a href="#TOP"></a><a href=""></a>
          <a href="#Pain%E2%80%93relief"></a><a href="#a%25b"></a><a href="#:~:text=pain"></a>
          <a href="${base}"></a><a href="${base}index.html#main"></a><a href=" ${base} "></a>
          <a href="../../p/about.html#me"></a><a href="./sore-knees.html#main"></a>
          <a href="${base}2019/%E9%92%88/"></a><a href="${base}2019/%e9%92%88/index.html?x#y"></a>
          <a href="${url}p/about.html#me"></a><a href="http://example.org${base}p/about.html"></a>
          <a href="//example.org${base}p/about.html"></a>
          <a href="${url.slice(0, -1)}#main"></a><a href="//example.com/"></a>
          <a href="https://example.com/x"></a><a href="ftp://example.org${base}x"></a><a href="mailto:a@b.c"></a><a href="tel:1"></a>
          <link rel="stylesheet" href="${base}assets/style.css"><script src="${base}assets/a.js"></script>
          <img src="${base}a.png" srcset="${base}a.png 1x, ${base}b%20c.png 2x">
          <img src="data:image/gif;base64,R0lGOD"><form action="${base}search.html"></form>
          <video poster="${base}a.png"></video><object data="${base}cv.pdf#page=2"></object>`,
        [ABOUT]: '<p id="me">',
        '/2019/针/': '<p id="y">',
      },
      ['/assets/style.css', '/assets/a.js', '/a.png', '/b c.png', '/search.html', '/cv.pdf'],
    )
    assert.deepEqual(found, [])
  })

  const broken: [string, string, string][] = [
    ['a link', `<a href="${base}no.html"></a>`, `${base}no.html`],
    ['a relative link', '<a href="no.html"></a>', 'no.html'],
    ['a whole address', `<a href="${url}no.html"></a>`, `${url}no.html`],
    ['a style sheet', `<link rel="stylesheet" href="${base}no.css">`, `${base}no.css`],
    ['a script', `<script src="${base}no.js"></script>`, `${base}no.js`],
    ['a picture', `<img src="${base}no.png">`, `${base}no.png`],
    ['a larger picture', `<img srcset="${base} 1x, ${base}no.png 2x">`, `${base}no.png`],
    ['a preloaded picture', `<link imagesrcset="${base}no.png 2x">`, `${base}no.png`],
    ['a form', `<form action="${base}no.html"></form>`, `${base}no.html`],
    ['a button', `<button formaction="${base}no.html"></button>`, `${base}no.html`],
    ['a poster', `<video poster="${base}no.png"></video>`, `${base}no.png`],
    ['an object', `<object data="${base}no.pdf"></object>`, `${base}no.pdf`],
    ['a folder without its slash', `<a href="${base}p"></a>`, `${base}p`],
    ['a place on the page', '<a href="#no"></a>', '#no'],
    ['a place on another page', `<a href="${base}p/about.html#no"></a>`, `${base}p/about.html#no`],
    ['a place in other letters', `<a href="${base}p/about.html#Me"></a>`, `${base}p/about.html#Me`],
    ['an address in other letters', `<a href="${base}P/about.html"></a>`, `${base}P/about.html`],
    ['a bad escape', `<a href="${base}%zz"></a>`, `${base}%zz`],
    ['a bad host', '<a href="https://[x"></a>', 'https://[x'],
  ]
  for (const [name, markup, address] of broken) {
    test(`${name} that is broken at ${url} is found on its page`, () => {
      const found = problems(modelSite({ url }), { '/': markup, [ABOUT]: '<p id="me">' })
      assert.equal(found.length, 1)
      assert.ok(found[0]?.startsWith(`/ error: “${address}” `), found[0])
    })
  }
}

test('an address that no browser can read is called that', () => {
  assert.deepEqual(problems(modelSite(), { '/': '<a href="/%zz"></a><a href="https://[x"></a>' }), [
    '/ error: “/%zz” is not an address that a browser can read.',
    '/ error: “https://[x” is not an address that a browser can read.',
  ])
})

test('a site below a path may be linked to without its last slash, and what stands beside it is elsewhere', () => {
  const site = modelSite({ url: 'https://example.org/blog/' })
  const page =
    '<a id="a" href="/blog"></a><a href="https://example.org/shop"></a><a href="//example.org/shop"></a>'
  assert.deepEqual(problems(site, { '/': `${page}<a href="/blog#a">` }), [])
  assert.equal(problems(site, { '/': '<a href="/blog#b"></a>' }).length, 1)
})

test('an old address that holds no page may be linked to', () => {
  const redirects = [{ from: '/old.php', to: ABOUT, file: 'content/redirects.yaml' }]
  assert.deepEqual(problems(modelSite({ redirects }), { '/': '<a href="/old.php"></a>' }), [])
})

test('an address from the root of the host leads off a site below it', () => {
  const site = modelSite({ url: 'https://example.org/blog/' })
  assert.deepEqual(
    problems(site, { [POST]: '<a href="/p/about.html"></a><a href="../../../x"></a>' }),
    [
      `${POST} error: “/p/about.html” leads off this site, which begins at /blog/
    Write  /blog/p/about.html`,
      `${POST} error: “../../../x” leads off this site, which begins at /blog/`,
    ],
  )
})

test('addresses in comments, scripts, texts and data attributes are no links', () => {
  const page =
    '<!-- <a href="/no"> --><script>"<a href=/no>"</script><p data-href="/no" title="href=/no">&lt;a href="/no"></p>'
  assert.deepEqual(problems(modelSite(), { '/': page }), [])
})
