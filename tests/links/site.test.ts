/** What is checked before anything is written. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesOf } from '../../src/links/addresses.ts'
import { checkPictures, checkSite, checkTexts } from '../../src/links/check-site.ts'
import { referencesOf } from '../../src/links/references.ts'
import type { LinkUse } from '../../src/model/page.ts'
import { printProblem } from '../../src/model/problem.ts'
import type { Site } from '../../src/model/site.ts'
import { modelPage, modelPost, modelSite } from '../model-site.ts'

const FILE = 'content/posts/sore-knees.md'
const problems = (site: Site, publicFiles: string[] = []) =>
  checkSite(referencesOf(site), addressesOf(site, publicFiles)).map(printProblem)

const link = (href: string, target?: string, kind: LinkUse['kind'] = 'link'): LinkUse => ({
  kind,
  href,
  target,
  file: FILE,
  line: 7,
  column: 3,
})
const withLinks = (url: string, ...links: LinkUse[]) =>
  modelSite({
    url,
    posts: [modelPost({ links }), modelPost({ path: '/2019/针 灸.html' })],
    files: [{ from: 'content/posts/Knee.jpg', path: '/2018/12/Knee.jpg' }],
    redirects: [{ from: '/2017/old.html', to: '/p/about.html', file: 'content/redirects.yaml' }],
    extras: ['/feed.xml'],
  })

for (const url of ['https://example.org/', 'https://example.org/blog/']) {
  test(`links to pages, files, feeds, old addresses and whole addresses of ${url} are sound`, () => {
    const site = withLinks(
      url,
      link('about.md', '/p/about.html#any'),
      link('Knee.jpg', '/2018/12/Knee.jpg', 'image'),
      link('/feed.xml', '/feed.xml'),
      link('/2017/old.html', '/2017/old.html'),
      link('/', '/'),
      link('/index.html', '/index.html'),
      link('针.md', '/2019/针 灸.html?x=1#y'),
      link('/cv.pdf', '/cv.pdf'),
      link(`${url}p/about.html`),
      link(`${url}2019/%E9%92%88%20%E7%81%B8.html#x`),
      link(url.slice(0, -1)),
    )
    assert.deepEqual(problems(site, ['/cv.pdf']), [])
  })

  test(`a broken whole address of ${url} is found as well`, () => {
    assert.deepEqual(problems(withLinks(url, link(`${url}p/abuot.html`))), [
      `${FILE}:7:3 error: “${url}p/abuot.html” leads nowhere: this site has no page or file at /p/abuot.html
    Write  /p/about.html`,
    ])
  })
}

test('what leaves the site is not checked', () => {
  const site = withLinks(
    'https://example.org/blog/',
    link('https://example.org/shop'),
    link('https://example.com/p/abuot.html'),
    link('//example.com/x'),
    link('mailto:jane@example.org'),
    link('tel:+44'),
    link('ftp://example.org/blog/x'),
    link('https://exa mple.org/'),
  )
  assert.deepEqual(problems(site), [])
})

test('a link to a file that the content capability could not find is left to it', () => {
  assert.deepEqual(problems(withLinks('https://example.org/', link('knes.md'))), [])
})

const advice: [string, string, string | undefined][] = [
  ['a slip of the pen', '/p/abaut.html', '/p/about.html'],
  ['the wrong folder', '/sore-knees.html', '/2018/12/sore-knees.html'],
  ['a missing ending', '/p/about', '/p/about.html'],
  ['a slash too many', '/feed.xml/', '/feed.xml'],
  ['nothing like it', '/something/else/altogether/', undefined],
  ['a short name', '/x', undefined],
]
for (const [name, path, near] of advice) {
  test(`${name}: ${path} is advised to be ${near}`, () => {
    const site = withLinks('https://example.org/', link('x.md', path))
    const [found] = checkSite(referencesOf(site), addressesOf(site, []))
    assert.equal(found?.message, `“x.md” leads nowhere: this site has no page or file at ${path}`)
    assert.equal(found?.advice, near && `Write  ${near}`)
  })
}

test('an address that differs only in capitals is wrong, and the message says so', () => {
  const site = withLinks('https://example.org/', link('knee.jpg', '/2018/12/knee.jpg', 'image'))
  assert.deepEqual(problems(site), [
    `${FILE}:7:3 error: “knee.jpg” leads nowhere: capital and small letters make different addresses.
    Write  /2018/12/Knee.jpg`,
  ])
})

test('every broken link is reported at its own place, of pages, menus and redirects as well', () => {
  const site = modelSite({
    pages: [
      modelPage({ links: [{ ...link('x.md', '/x.html'), file: 'content/about.md', line: 2 }] }),
    ],
    posts: [
      modelPost({ links: [link('y.md', '/y.html'), { ...link('y.md', '/y.html'), line: 9 }] }),
    ],
    menu: [{ title: 'A', href: '/p/a.html' }],
    links: [{ title: 'B', href: 'https://example.org/b.html' }],
    redirects: [
      { from: '/o.html', to: '/n.html', file: 'content/redirects.yaml', line: 4, column: 1 },
      { from: '/p.html', to: '/o.html', file: 'content/redirects.yaml', line: 5, column: 1 },
    ],
  })
  assert.deepEqual(
    problems(site).map((problem) => problem.replace(/ leads.*/s, '')),
    [
      `${FILE}:7:3 error: “y.md”`,
      `${FILE}:9:3 error: “y.md”`,
      'content/about.md:2:3 error: “x.md”',
      'content/redirects.yaml:4:1 error: “/n.html”',
      'content/site.yaml error: “/p/a.html”',
      'content/site.yaml error: “https://example.org/b.html”',
    ],
  )
})

test('a site that will not be written is checked for the places in its texts', () => {
  const links = [
    link('about.md#trainin', '/p/about.html#trainin'),
    link('about.md#training', '/p/about.html#training'),
    link('#x', '/2018/12/sore-knees.html#x'),
    link('/topics/#main', '/topics/#main'),
    link('about.md', '/p/about.html#top'),
  ]
  const site = modelSite({
    posts: [modelPost({ links })],
    pages: [modelPage({ ids: new Set(['training']) })],
  })
  assert.deepEqual(checkTexts(referencesOf(site), site).map(printProblem), [
    `${FILE}:7:3 error: “about.md#trainin” leads nowhere: nothing on the page /p/about.html has the id “trainin”.
    Write  about.md#training`,
    `${FILE}:7:3 error: “#x” leads nowhere: nothing on this page has the id “x”.`,
  ])
})

test('a picture on another site is a warning, for readers will not see it', () => {
  const use = {
    kind: 'image',
    href: 'https://elsewhere.example/a.png',
    line: 4,
    column: 12,
  } as const
  const file = 'content/posts/sore-knees.md'
  const own = { ...use, href: 'a.png', target: '/2018/12/a.png', file }
  // Told of as a missing file, and not again.
  const lost = { ...use, href: 'b.png', file }
  const posts = [modelPost({ links: [{ ...use, file }, own, lost] })]
  assert.deepEqual(checkPictures(modelSite({ posts })).map(printProblem), [
    `${file}:4:12 warning: “https://elsewhere.example/a.png” is a picture on another site, and readers will not see it.
    Save it beside the post, and write its file name.`,
  ])
})
