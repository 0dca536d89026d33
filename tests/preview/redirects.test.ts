/** The lines of a `_redirects` file. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRedirects } from '../../src/preview/redirects.ts'

const read = (text: string) => [...readRedirects(text)].map(([from, move]) => [from, move])

test('a line is an old address, a new one, and a status that may be missing', () => {
  assert.deepEqual(read('# moved\n\n/a /b 302\r\n  /c\thttps://example.org/d  \n'), [
    ['/a', { to: '/b', status: 302 }],
    ['/c', { to: 'https://example.org/d', status: 301 }],
  ])
})

test('an old address is known by its decoded form', () => {
  assert.deepEqual(read('/%E9%92%88 /b'), [['/针', { to: '/b', status: 301 }]])
})

test('a condition of a query is part of the address', () => {
  assert.deepEqual(read('/ p=12 /b 301!'), [['/?p=12', { to: '/b', status: 301 }]])
})

test('the first line for an address counts', () => {
  assert.deepEqual(read('/a /b\n/a /c'), [['/a', { to: '/b', status: 301 }]])
})

test('patterns, rewrites, conditions and half lines are passed over', () => {
  assert.deepEqual(
    read('/a/* /b\n/:x /b\n/c /d 200\n/e /f 301! x\n/g\nh /i\n/j /k 301 Country=gb\n/l a=:a /m'),
    [],
  )
})
