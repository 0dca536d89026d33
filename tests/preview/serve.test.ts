/** The static server: what it serves, and what it refuses. */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Served, serve } from '../../src/preview/serve.ts'

let home: string
let root: Served
let blog: Served

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'meridian-serve-'))
  await writeFile(join(home, 'secret.html'), 'secret')
  await writeSite(join(home, 'site'), 'one')
  root = await serve(join(home, 'site'), { headers: { 'x-robots-tag': 'none' } })
  blog = await serve(join(home, 'site'), { base: '/blog/' })
})

after(async () => {
  await root.close()
  await blog.close()
  await rm(home, { recursive: true })
})

async function writeSite(folder: string, text: string): Promise<void> {
  await mkdir(join(folder, 'topics/针'), { recursive: true })
  await mkdir(join(folder, 'empty'))
  await writeFile(join(folder, 'index.html'), `home ${text}`)
  await writeFile(join(folder, 'topics/针/index.html'), 'needles')
  await writeFile(join(folder, 'a b.txt'), 'spaced')
  await writeFile(join(folder, 'x.wasm'), 'wasm')
  await writeFile(join(folder, '404.html'), 'our own page')
  await writeFile(join(folder, '_redirects'), '/old /new.html 301\n/blog/old /blog/new.html\n')
  // Hosts without redirects get a page; where redirects work, they come first.
  await writeFile(join(folder, 'old'), 'moved')
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Sends the path as it is: fetch would tidy it first. */
function ask(
  to: Served,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(to.url)
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, ...options }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => (body += piece))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body }),
      )
    })
    sent.on('error', fail).end()
  })
}

test('a folder is its index.html, with the type of the file and nothing stored', async () => {
  const { status, headers, body } = await ask(root, '/')
  assert.deepEqual([status, body], [200, 'home one'])
  assert.equal(headers['content-type'], 'text/html; charset=utf-8')
  assert.equal(headers['cache-control'], 'no-store')
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['x-robots-tag'], 'none')
})

test('an encoded name finds its file', async () => {
  assert.equal((await ask(root, '/a%20b.txt')).body, 'spaced')
  assert.equal((await ask(root, '/topics/%E9%92%88/')).body, 'needles')
})

test('WebAssembly has the type that browsers insist on', async () => {
  assert.equal((await ask(root, '/x.wasm')).headers['content-type'], 'application/wasm')
})

test('a folder without its slash leads to the one with it, query and all', async () => {
  const { status, headers } = await ask(root, '/topics/%E9%92%88?q=1')
  assert.deepEqual([status, headers.location], [301, '/topics/%E9%92%88/?q=1'])
})

for (const path of [
  '/nothing.html',
  '/index.html/',
  '/empty',
  '/empty/',
  '/topics/',
  '//topics',
  '/a//b',
]) {
  test(`${path} is not found and gives the site's own page`, async () => {
    const { status, body } = await ask(root, path)
    assert.deepEqual([status, body], [404, 'our own page'])
  })
}

for (const path of [
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/..\\secret.html',
  '/x%00',
]) {
  test(`${path} does not leave the folder`, async () => {
    const { status, body } = await ask(root, path)
    assert.equal(status, 400)
    assert.doesNotMatch(body, /^secret/)
  })
}

test('an old address leads to the new one', async () => {
  const { status, headers } = await ask(root, '/old')
  assert.deepEqual([status, headers.location], [301, '/new.html'])
  assert.equal((await ask(blog, '/blog/old')).headers.location, '/blog/new.html')
})

test('a site under a path is served there, and the root leads to it', async () => {
  assert.equal(new URL(blog.url).pathname, '/blog/')
  assert.equal((await ask(blog, '/blog/')).body, 'home one')
  for (const path of ['/', '/blog']) {
    const { status, headers } = await ask(blog, path)
    assert.deepEqual([status, headers.location], [302, '/blog/'])
  }
  const outside = await ask(blog, '/index.html')
  assert.equal(outside.status, 404)
  assert.match(outside.body, /lives under \/blog\//)
})

test('another name than this machine’s own is refused', async () => {
  const port = new URL(root.url).port
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    '127.0.0.1:1',
    `127.0.0.1:${port}.evil.example`,
  ]) {
    const { status, body } = await ask(root, '/', { headers: { host } })
    assert.equal(status, 403, host)
    assert.match(body, /answers to http:\/\/127\.0\.0\.1:\d+ only/)
  }
  for (const host of [`localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
    assert.equal((await ask(root, '/', { headers: { host } })).status, 200, host)
  }
})

test('only reading is answered', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    assert.equal((await ask(root, '/', { method })).status, 405, method)
  }
  const head = await ask(root, '/', { method: 'HEAD' })
  assert.deepEqual([head.status, head.body, head.headers['content-length']], [200, '', '8'])
})

test('headers beyond 16 kB are refused', async () => {
  const { status } = await ask(root, '/', { headers: { cookie: 'x'.repeat(20_000) } })
  assert.equal(status, 431)
})

test('a request meets no gap while the folder is replaced', async () => {
  const folder = join(home, 'swapped')
  await writeSite(folder, '0')
  const served = await serve(folder)
  const seen = new Set<number>()
  let swapping = true
  const reading = (async () => {
    while (swapping) {
      const answers = await Promise.all(['/', '/a%20b.txt', '/'].map((path) => ask(served, path)))
      for (const { status } of answers) seen.add(status)
    }
  })()
  for (let round = 1; round <= 30; round++) {
    await writeSite(join(home, `next-${round}`), String(round))
    await rename(folder, join(home, `old-${round}`))
    await rename(join(home, `next-${round}`), folder)
    await rm(join(home, `old-${round}`), { recursive: true })
  }
  swapping = false
  await reading
  assert.deepEqual([...seen], [200])
  assert.equal((await ask(served, '/')).body, 'home 30')
  await served.close()
})

test('a closed server leaves its port', async () => {
  const first = await serve(join(home, 'site'))
  const port = Number(new URL(first.url).port)
  await first.close()
  const second = await serve(join(home, 'site'), { port })
  assert.equal(second.url, first.url)
  await second.close()
})
