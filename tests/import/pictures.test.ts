/** Pictures: from the export's albums, from the text itself, and from the web, here a server on this machine. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { albumOf } from '../../src/import/albums.ts'
import { type FetchLimits, pictureFetcher } from '../../src/import/fetch-picture.ts'
import { nameIn } from '../../src/import/picture-uses.ts'
import { TAKEOUT, LONDON, bring, emptyFolder, feed, fileWith, post } from './bringing.ts'

const PNG = readFileSync(join(TAKEOUT, 'Takeout/Blogger/Albums/Restful/pillow_2Bcase.png'))
const LIMITS: FetchLimits = {
  largest: 1000,
  total: 100_000,
  most: 100,
  patience: 2000,
  pauses: [1, 1],
}

let server: Server
let home = ''
/** How often each path was asked for. */
const asked = new Map<string, number>()

before(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    const times = (asked.get(path) ?? 0) + 1
    asked.set(path, times)
    const answer = (status: number, body: Buffer | string) => {
      response.writeHead(status, { 'content-type': 'image/png' })
      response.end(body)
    }
    if (path === '/gone.png') answer(404, 'gone')
    else if (path === '/tired.png' && times < 3) answer(503, 'later')
    else if (path === '/always-tired.png') answer(500, 'no')
    else if (path === '/large.png') answer(200, Buffer.concat([PNG, Buffer.alloc(2000)]))
    else if (path === '/page.png') answer(200, '<!doctype html><title>Sign in</title>')
    else if (path === '/drawing.svg') answer(200, '<svg xmlns="http://www.w3.org/2000/svg"/>')
    else if (path === '/moved.png') {
      response.writeHead(302, { location: '/found.png' })
      response.end()
    } else if (path === '/silent.png') return
    else answer(200, PNG)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => {
  server.close()
  server.closeAllConnections()
})

describe('a picture on the web', () => {
  it('is fetched, and from where it has moved to', async () => {
    const fetch = pictureFetcher(LIMITS)
    assert.deepEqual(await fetch(`${home}/a.png`), { bytes: PNG, kind: 'png' })
    assert.deepEqual(await fetch(`${home}/moved.png`), { bytes: PNG, kind: 'png' })
  })

  it('is asked for again when its host is busy, and given up after a while', async () => {
    const fetch = pictureFetcher(LIMITS)
    assert.ok('bytes' in (await fetch(`${home}/tired.png`)))
    assert.equal(asked.get('/tired.png'), 3)
    assert.deepEqual(await fetch(`${home}/always-tired.png`), { failure: 'Its host answered 500.' })
    assert.equal(asked.get('/always-tired.png'), 3)
  })

  it('is not asked for again when it is gone', async () => {
    assert.deepEqual(await pictureFetcher(LIMITS)(`${home}/gone.png`), {
      failure: 'Its host answered 404.',
    })
    assert.equal(asked.get('/gone.png'), 1)
  })

  it('is not kept when it is too large, or no picture, or could carry a program', async () => {
    const fetch = pictureFetcher(LIMITS)
    const failure = async (path: string) => {
      const answer = await fetch(home + path)
      return 'failure' in answer ? answer.failure : 'kept'
    }
    assert.match(await failure('/large.png'), /^It holds more than/)
    assert.equal(await failure('/page.png'), 'What came is no picture that can be kept.')
    assert.equal(await failure('/drawing.svg'), 'What came is no picture that can be kept.')
    assert.match(await failure('/../x'), /kept|picture/)
  })

  it('is waited for only so long, and its host is not asked a second time', async () => {
    const fetch = pictureFetcher({ ...LIMITS, patience: 50 })
    assert.deepEqual(await fetch(`${home}/silent.png`), {
      failure: 'Its host could not be reached (no answer in time).',
    })
    const times = [...asked.values()].reduce((sum, count) => sum + count)
    assert.ok('failure' in (await fetch(`${home}/b.png`)))
    assert.equal(
      [...asked.values()].reduce((sum, count) => sum + count),
      times,
    )
  })

  it('is one of a number that has an end', async () => {
    const fetch = pictureFetcher({ ...LIMITS, most: 1 })
    assert.ok('bytes' in (await fetch(`${home}/c.png`)))
    assert.deepEqual(await fetch(`${home}/d.png`), {
      failure: 'Enough pictures were fetched for one time; run the import again to go on.',
    })
  })
})

const pictures = (content: string) => fileWith(feed(post(1, { content })))

describe('the pictures of a post', () => {
  it('become files beside it, each once, with names of their own', async () => {
    const content = `<img src="${home}/Sore%20knee.png" alt="A knee"><img src="${home}/x/sore-knee.png"><img src="${home}/Sore%20knee.png" alt="The same knee">`
    const { files, read, account } = await bring(pictures(content), {
      ...LONDON,
      fetch: pictureFetcher(LIMITS),
    })
    assert.deepEqual(
      files.filter((file) => file.endsWith('.png')),
      ['posts/post-1/Sore-knee.png', 'posts/post-1/sore-knee-2.png'],
    )
    assert.match(read('posts/post-1/index.md'), /!\[A knee\]\(Sore-knee\.png\)/)
    assert.deepEqual(account.tasks.find(({ what }) => /what they show/.test(what))?.where, [
      'posts/post-1/index.md: posts/post-1/sore-knee-2.png',
    ])
  })

  it('keep their address when they cannot be had, and are fetched when the import is run again', async () => {
    const file = pictures(`<img src="${home}/later.png" alt="Later">`)
    const first = await bring(file, LONDON)
    assert.match(first.read('posts/post-1/index.md'), /!\[Later\]\(http:\/\/127/)
    assert.match(first.account.tasks[0]?.what ?? '', /still on another site/)
    const second = await bring(file, {
      folder: first.folder,
      ...LONDON,
      fetch: pictureFetcher(LIMITS),
    })
    assert.match(second.read('posts/post-1/index.md'), /!\[Later\]\(later\.png\)/)
    const times = asked.get('/later.png')
    await bring(file, { folder: first.folder, ...LONDON, fetch: pictureFetcher(LIMITS) })
    assert.equal(asked.get('/later.png'), times)
  })

  it('become files when they were pasted into the text as data', async () => {
    const data = `data:image/png;base64,${PNG.toString('base64')}`
    const content = `<p>See <img src="${data}" alt="A dot"> and <img src="data:image/svg+xml,<svg/>" alt="x"></p>`
    const { files, read } = await bring(pictures(content), LONDON)
    assert.ok(files.includes('posts/post-1/picture.png'))
    assert.match(read('posts/post-1/index.md'), /picture\.png/)
    assert.doesNotMatch(read('posts/post-1/index.md'), /data:/)
  })

  it('stand beside a page in a folder of its own', async () => {
    const content = `<img src="${home}/me.png" alt="Me">`
    const page = post(1, { content, filename: '/p/about.html' }).replace('>POST<', '>PAGE<')
    const { files } = await bring(fileWith(feed(page)), {
      ...LONDON,
      fetch: pictureFetcher(LIMITS),
    })
    assert.ok(files.includes('about/index.md') && files.includes('about/me.png'))
  })
})

describe('an album', () => {
  const folder = emptyFolder()
  const file = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), PNG)
    return { path, size: PNG.length, stream: async function* () {} }
  }
  const find = (names: string[], addresses: string[], asked = addresses[0] ?? '') => {
    const uses = new Map(addresses.map((src) => [src, { src, name: nameIn(src) }]))
    return albumOf(names.map(file), uses)(asked)?.path
  }
  const BP = 'http://1.bp.blogspot.com/-a/s320/'

  it('is searched by the name in the address, however it was encoded', () => {
    assert.equal(find(['a.jpg', 'Bed (old).JPG'], [`${BP}Bed%20%28old%29.JPG`]), 'Bed (old).JPG')
    assert.equal(find(['a_2Bb.jpg'], [`${BP}a%2Bb.jpg`]), 'a_2Bb.jpg')
    assert.equal(find(['a+b.jpg'], [`${BP}a%252Bb.jpg`]), 'a+b.jpg')
    assert.equal(find(['针.jpg'], [`${BP}%E9%92%88.jpg`]), '针.jpg')
  })

  it('gives nothing where two pictures have one name, for it would be a guess', () => {
    assert.equal(find(['knee.jpg', 'knee(1).JPG'], [`${BP}knee.jpg`]), undefined)
    const two = [`${BP}knee.jpg`, 'http://2.bp.blogspot.com/-b/s320/knee.jpg']
    assert.equal(find(['knee.jpg'], two), undefined)
  })

  it('knows one picture in two sizes for one', () => {
    assert.equal(
      find(['knee.jpg'], [`${BP}knee.jpg`, `${BP.replace('320', '640')}knee.jpg`]),
      'knee.jpg',
    )
  })

  it('takes no letters of a token or of data for a name', () => {
    assert.equal(nameIn('https://lh3.googleusercontent.com/abcDEF/s320=w457-h483'), '')
    assert.equal(nameIn('data:image/png;base64,/s320/x.jpg'), '')
  })
})
