/** How the faults of written pages are reported: to the author, or once for a layout. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LinkUse } from '../../src/model/page.ts'
import { modelPost, modelSite } from '../model-site.ts'
import { ABOUT, POST, problems } from './written.ts'

const firstLines = (found: string[]) => found.map((problem) => problem.split('\n')[0])

const link = (href: string, target: string): LinkUse => ({
  kind: 'link',
  href,
  target,
  file: 'content/posts/sore-knees.md',
  line: 7,
  column: 3,
})

test('a place that is missing is reported where the author linked to it, with the nearest that is there', () => {
  const links = [
    link('about.md#trainin', `${ABOUT}#trainin`),
    link('about.md#main', `${ABOUT}#main`),
  ]
  const found = problems(modelSite({ posts: [modelPost({ links })] }), {
    [POST]: `<a href="${ABOUT}#trainin"></a><a href="${ABOUT}#main"></a>`,
    '/': `<a href="${ABOUT}#trainin"></a>`,
    [ABOUT]: '<main id="main"><h2 id="training"></h2>',
  })
  assert.deepEqual(found, [
    `content/posts/sore-knees.md:7:3 error: “about.md#trainin” leads nowhere: nothing on the page ${ABOUT} has the id “trainin”.
    Write  about.md#training`,
  ])
})

test('a percent sign in the name of a place is one, where the author links to it', () => {
  const links = [link('about.md#a%25b', `${ABOUT}#a%b`), link('about.md#%2541', `${ABOUT}#%41`)]
  const found = problems(modelSite({ posts: [modelPost({ links })] }), {
    [POST]: `<a href="${ABOUT}#a%25b"></a><a href="${ABOUT}#%2541"></a>`,
    [ABOUT]: '<p id="a%b"></p><p id="%41"></p>',
  })
  assert.deepEqual(found, [])
})

test('an address that was reported before the pages were written is not reported again', () => {
  const links = [link('no.md', '/no.html#x')]
  const site = modelSite({
    posts: [modelPost({ links })],
    menu: [{ title: 'Gone', href: '/gone.html' }],
  })
  const page = '<a href="/gone.html"></a><a href="/no.html#x"></a>'
  assert.deepEqual(problems(site, { [POST]: page, '/': page }), [])
})

test('a fault of a layout is told once, with the number of pages that show it', () => {
  const page = '<a href="#skip"></a><a href="/no.html"></a>'
  assert.deepEqual(firstLines(problems(modelSite(), { '/': page, [POST]: page, [ABOUT]: page })), [
    '/ error: “#skip” leads nowhere: nothing on this page has the id “skip”. (So on 2 more pages.)',
    '/ error: “/no.html” leads nowhere: this site has no page or file at /no.html (So on 2 more pages.)',
  ])
})

test('an id that stands twice is the fault of the text that holds it, else of the layout', () => {
  const site = modelSite({ posts: [modelPost({ ids: new Set(['contents']) })] })
  const found = problems(site, {
    [POST]: '<nav id="contents"></nav><h2 id="contents"></h2>',
    '/': '<p id="a"></p><p id="a"></p><p id="a"></p><p id="b"></p>',
    [ABOUT]: '<p id="a"></p><p id="a"></p>',
  })
  assert.deepEqual(firstLines(found), [
    'content/posts/sore-knees.md error: The id “contents” stands twice on the page, so that a link to it can find only one.',
    '/ error: The id “a” stands twice on the page, so that a link to it can find only one. (So on 1 more page.)',
  ])
})

test('a link to a place at an old address is left to the page that it leads to', () => {
  const redirects = [{ from: '/old.html', to: ABOUT, file: 'content/redirects.yaml' }]
  const pages = { '/': '<a href="/old.html#any"></a>', '/old.html': '<p>', [ABOUT]: '<p>' }
  assert.deepEqual(problems(modelSite({ redirects }), pages), [])
})

test('the place that a redirect leads to must be there', () => {
  const redirects = [
    { from: '/old.html', to: `${ABOUT}#no`, file: 'content/redirects.yaml', line: 3, column: 1 },
  ]
  const pages = { '/old.html': `<a href="${ABOUT}#no"></a>`, [ABOUT]: '<p id="me">' }
  assert.deepEqual(firstLines(problems(modelSite({ redirects }), pages)), [
    `content/redirects.yaml:3:1 error: “${ABOUT}#no” leads nowhere: nothing on the page ${ABOUT} has the id “no”.`,
  ])
})
