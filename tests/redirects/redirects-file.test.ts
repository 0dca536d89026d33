/** The lines of `_redirects`. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { redirectsFile } from '../../src/redirects/redirects-file.ts'

const moves = [
  { from: '/2017/针 灸.html', to: '/2018/12/knees.html#rest' },
  { from: '/feeds/posts/default', to: '/feed.xml' },
  { from: '/:year/*', to: 'https://example.com/a b' },
]

test('each move is one percent-encoded line, and no sign in it is taken for a pattern', () => {
  assert.equal(
    redirectsFile(moves, { url: 'https://example.org/' }),
    '/2017/%E9%92%88%20%E7%81%B8.html /2018/12/knees.html#rest 301\n' +
      '/feeds/posts/default /feed.xml 301\n' +
      '/%3Ayear/%2A https://example.com/a%20b 301\n',
  )
})

test('below a path, old and new addresses have it', () => {
  assert.equal(
    redirectsFile(moves.slice(1, 2), { url: 'https://example.org/blog/' }),
    '/blog/feeds/posts/default /blog/feed.xml 301\n',
  )
})

test('signs that are none of the address’ own stay as browsers send them, and a query is a condition of Netlify’s', () => {
  const froms = ['/search/label/C%23', '/search/label/A%2FB', '/100%', '/?p=12', '/blog/?page_id=3']
  assert.equal(
    redirectsFile(
      froms.map((from) => ({ from, to: '/a.html' })),
      { url: 'https://example.org/' },
    ),
    '/search/label/C%23 /a.html 301\n' +
      '/search/label/A%2FB /a.html 301\n' +
      '/100%25 /a.html 301\n' +
      '/ p=12 /a.html 301!\n' +
      '/blog/ page_id=3 /a.html 301!\n',
  )
})

test('an address that browsers send in either of two forms has a line for each', () => {
  assert.equal(
    redirectsFile([{ from: '/search/label/Q&A: 1+1', to: '/topics/q-a/' }], {
      url: 'https://example.org/',
    }),
    '/search/label/Q&A%3A%201+1 /topics/q-a/ 301\n' +
      '/search/label/Q%26A%3A%201%2B1 /topics/q-a/ 301\n',
  )
})
