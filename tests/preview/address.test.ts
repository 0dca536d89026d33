/** What a request asks for: only ever a name below the site's base. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTarget, writeTarget } from '../../src/preview/address.ts'

const path = (parts: string[], query = '') => ({ kind: 'path', parts, query })

test('a path is its parts, decoded, and a last slash asks for a folder', () => {
  assert.deepEqual(readTarget('/', '/'), path(['']))
  assert.deepEqual(readTarget('/2018/12/x.html', '/'), path(['2018', '12', 'x.html']))
  assert.deepEqual(readTarget('/topics/', '/'), path(['topics', '']))
  assert.deepEqual(readTarget('/%E9%92%88/a%20b', '/'), path(['针', 'a b']))
  assert.deepEqual(readTarget('/100%25', '/'), path(['100%']))
})

test('the query is kept apart and a fragment is dropped', () => {
  assert.deepEqual(readTarget('/search.html?q=a/../b#c', '/'), path(['search.html'], '?q=a/../b'))
  assert.deepEqual(readTarget('/x#?q', '/'), path(['x'], ''))
})

test('a path below the base loses the base', () => {
  assert.deepEqual(readTarget('/blog/x.html', '/blog/'), path(['x.html']))
  assert.deepEqual(readTarget('/blog/', '/blog/'), path(['']))
  assert.deepEqual(readTarget('/caf%C3%A9/x', '/caf%c3%a9/'), path(['x']))
})

for (const target of ['/', '/blog', '/blogs/x', '/x/blog/', '/blog%2Fx']) {
  test(`${target} is not below /blog/`, () => {
    assert.notEqual(readTarget(target, '/blog/').kind, 'path')
  })
}

const CLIMBS = [
  '/../x',
  '/a/../../x',
  '/%2e%2e/x',
  '/.%2E/x',
  '/./x',
  '/..%2fx',
  '/a%2fb',
  '/..\\x',
  '/a\\..\\..\\x',
  '/%5c..%5cx',
  '/x%00.html',
  '/%',
  '/%zz',
  '/%c3%28',
  '*',
  '',
  'x',
  'http://127.0.0.1/x',
]
for (const target of CLIMBS) {
  test(`${JSON.stringify(target)} is no address`, () => {
    assert.deepEqual(readTarget(target, '/'), { kind: 'malformed' })
  })
}

test('what encoding hides twice stays a name', () => {
  assert.deepEqual(readTarget('/%252e%252e/x', '/'), path(['%2e%2e', 'x']))
})

test('a path is written as it was read', () => {
  assert.equal(writeTarget('/blog/', ['针', 'a b', ''], '?q=1'), '/blog/%E9%92%88/a%20b/?q=1')
})
