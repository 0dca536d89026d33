/** Old addresses asked of a site over HTTP: each must arrive at its own page, at the comment that it names. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, it } from 'node:test'
import { askAll } from '../../src/import/ask-addresses.ts'

const PAGES: Readonly<Record<string, string>> = {
  '/blog/': '<h1>Home</h1>',
  '/blog/knees.html': '<article id="c1">Yes</article>',
  '/blog/2014/01/': '<h1>January</h1>',
  '/blog/2013/12/': '<meta http-equiv="refresh" content="0; url=/blog/2014/01/">',
  '/blog/2013/11/': '<meta http-equiv="refresh" content="0; url=/blog/knees.html">',
  '/blog/2013/10/': '<meta http-equiv="refresh" content="0; url=/blog/2014/01/">',
  '/blog/2014/': '<h1>2014</h1>',
  '/blog/2013/': '<meta http-equiv="refresh" content="0; url=/blog/2014/">',
  '/blog/old/': '<meta http-equiv="refresh" content="0; url=/blog/knees.html">',
}

const server = createServer(({ url = '' }, response) => {
  const page = PAGES[url.replace(/\?.*$/, '')]
  response.writeHead(page === undefined ? 404 : 200).end(page)
})
before(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
after(() => server.close())

it('an address is answered by its own page, and by no other', async () => {
  const place = server.address()
  assert.ok(place !== null && typeof place === 'object')
  const asked = await askAll(
    [
      { kind: 'post', address: '/knees.html?m=1', answer: '/knees.html' },
      { kind: 'post', address: '/old/', answer: '/knees.html' },
      { kind: 'comment', address: '/knees.html#c1', answer: '/knees.html', anchor: 'c1' },
      { kind: 'comment', address: '/knees.html#c2', answer: '/knees.html', anchor: 'c2' },
      { kind: 'month', address: '/2013/12/', answer: '/2013/12/' },
      { kind: 'month', address: '/2013/11/', answer: '/2013/11/' },
      { kind: 'month', address: '/2013/10/', answer: '/2013/10/' },
      { kind: 'year', address: '/2013/', answer: '/2013/' },
      { kind: 'post', address: '/?p=12', answer: undefined },
      { kind: 'post', address: '/gone.html', answer: '/gone.html' },
    ],
    `http://127.0.0.1:${place.port}/blog/`,
  )
  assert.deepEqual(
    asked.map(({ failure }) => failure),
    [
      undefined,
      undefined,
      undefined,
      'the page has nothing called “c2”',
      undefined,
      'leads to /knees.html',
      'leads to /2014/01/',
      undefined,
      'leads to /',
      'answers 404',
    ],
  )
})
