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
