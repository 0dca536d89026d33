/** Which old addresses can hold a page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freePlaces } from '../../src/redirects/free-places.ts'
import { modelPost, modelSite } from '../model-site.ts'

const site = modelSite({
  posts: [modelPost({ path: '/2018/12/café.html' })],
  files: [{ from: 'content/posts/knee.jpg', path: '/2018/12/knee.jpg' }],
  extras: ['/feed.xml', '/about/photo'],
})
const places = (...froms: string[]) =>
  freePlaces(
    froms.map((from) => ({ from, to: '/' })),
    site,
  ).map((place) => place.path)

test('a page, a folder and a bare name can hold a page', () => {
  assert.deepEqual(places('/2017/old.html', '/2017/针.htm', '/2016/', '/feeds/posts/default'), [
    '/2017/old.html',
    '/2017/针.htm',
    '/2016/',
    '/feeds/posts/default/',
  ])
})

test('an address that a host would not serve as a page holds none', () => {
  assert.deepEqual(places('/old.php', '/rss.xml', '/knee.pdf'), [])
})

test('nothing is put where a file stands, or would stand on a disk that knows no case and no kinds of accent', () => {
  assert.deepEqual(
    places('/2018/12/cafe\u0301.html', '/2018/12/CAFÉ.html', '/', '/INDEX.HTML', '/Feed.xml'),
    [],
  )
})

test('a file is not put where a folder stands, nor a folder where a file stands', () => {
  assert.deepEqual(
    places('/2018/12/knee.jpg/', '/about/photo/old.html', '/old.html', '/old.html/x/'),
    ['/old.html'],
  )
  assert.deepEqual(places('/old.html/x/', '/old.html'), ['/old.html/x/'])
})

test('a name too long for a disk is left to the hosts that know redirects', () => {
  assert.deepEqual(places(`/${'针'.repeat(100)}.html`, `/${'针'.repeat(80)}.html`), [
    `/${'针'.repeat(80)}.html`,
  ])
})

test('signs that were encoded stand in the names of files and folders, but a query in none', () => {
  assert.deepEqual(places('/label/C%23', '/label/A%2FB', '/label/Why%3F', '/?p=12'), [
    '/label/C#/',
    '/label/A/B/',
  ])
})
