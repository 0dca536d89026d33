/** Requests that are too large, too slow or never finished, and many saves at once. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type Socket, connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type Served, serve } from '../../src/preview/serve.ts'
import { newProject } from './project.ts'

describe('a server of this machine', () => {
  let folder: string
  let served: Served
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'load-'))
    await writeFile(join(folder, 'index.html'), 'home')
    served = await serve(folder)
  })
  after(async () => {
    await served.close()
    await rm(folder, { recursive: true })
  })

  /** Sends bytes as they are, and gives all that comes back until the other side is done. */
  async function send(host: string, ...pieces: string[]): Promise<string> {
    const socket = connect({ host, port: Number(new URL(served.url).port) })
    socket.setEncoding('utf8')
    let answer = ''
    socket.on('data', (data: string) => (answer += data))
    const ended = new Promise<void>((done) =>
      socket.on('close', () => done()).on('error', () => done()),
    )
    for (const piece of pieces) await written(socket, piece)
    await ended
    return answer
  }

  it('is not reached from any other', async () => {
    const addresses = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of addresses)
      assert.equal(await send(address, 'GET / HTTP/1.1\r\n\r\n'), '')
  })
  it('refuses a request line, a head and a body beyond measure, and is there for the next', async () => {
    const host = `Host: ${new URL(served.url).host}\r\n`
    const long = 'x'.repeat(100_000)
    assert.match(
      await send('127.0.0.1', `GET /${long} HTTP/1.1\r\n${host}\r\n`),
      /^HTTP\/1\.1 431 /,
    )
    assert.match(
      await send('127.0.0.1', `GET / HTTP/1.1\r\n${host}X: ${long}\r\n\r\n`),
      /^HTTP\/1\.1 431 /,
    )
    const body = `POST / HTTP/1.1\r\n${host}Content-Length: 1000000000\r\nConnection: close\r\n\r\n`
    assert.match(await send('127.0.0.1', body, 'y'.repeat(1000)), /^HTTP\/1\.1 405 /)
    assert.equal((await fetch(served.url)).status, 200)
  })
  it('refuses what is no request', async () => {
    for (const text of [
      '\0\0\0\0\r\n\r\n',
      'GET\r\n\r\n',
      'GET http://a.test/ HTTP/1.1\r\nHost: a.test\r\n\r\n',
    ])
      assert.match(
        await send(
          '127.0.0.1',
          text,
          ...(text.startsWith('GET h') ? ['GET / HTTP/1.0\r\nConnection: close\r\n\r\n'] : []),
        ),
        /^HTTP\/1\.1 40[03] /,
      )
  })
  it('is there for others while many requests are never finished', async () => {
    const { port } = new URL(served.url)
    const slow = Array.from({ length: 200 }, () =>
      connect({ host: '127.0.0.1', port: Number(port) }),
    )
    await Promise.all(slow.map((socket) => written(socket, 'GET / HTTP/1.1\r\nX: ')))
    assert.equal(await (await fetch(served.url)).text(), 'home')
    for (const socket of slow) socket.destroy()
  })
})

function written(socket: Socket, text: string): Promise<void> {
  return new Promise((done) => socket.write(text, () => done()))
}

describe('a preview', () => {
  it(
    'shows the last of two hundred saves, mistakes among them, and never half a page',
    { timeout: 120_000 },
    async () => {
      const project = await newProject()
      const running = await project.start()
      await running.idle()
      const seen = new Set<string>()
      let saving = true
      const reading = (async () => {
        while (saving) {
          const page = await (await fetch(`${running.url}a.html`)).text()
          assert.match(page, /<\/html>/)
          seen.add(/<h1>([^<]*)<\/h1>/.exec(page)?.[1] ?? '')
        }
      })()
      for (let save = 1; save <= 200; save++) {
        await project.save('content/a.txt', save % 10 === 5 ? 'BAD' : `version ${save}`)
        await new Promise((done) => setTimeout(done, 25))
      }
      const last = async () =>
        (await (await fetch(`${running.url}a.html`)).text()).includes('version 200')
      for (let tries = 0; tries < 600 && !(await last()); tries++)
        await new Promise((done) => setTimeout(done, 50))
      saving = false
      await reading
      assert.ok(await last())
      for (const text of seen) assert.match(text, /^(first|version \d+)$/)
      await project.end()
    },
  )
})
