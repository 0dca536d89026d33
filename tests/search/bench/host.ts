/** Host: serves a folder brotli-compressed as static hosts do, counts what it sends, and can be as slow as a poor line. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync } from 'node:zlib'

export interface Line {
  /** Before each answer, in milliseconds. */
  readonly latency: number
  /** Bytes in a second, for all answers together. */
  readonly speed: number
}

/** 1.6 Mbit/s and 150 ms: what Lighthouse calls slow 4G. */
export const SLOW: Line = { latency: 150, speed: 200_000 }

export interface Host {
  readonly url: string
  /** Bytes of the answers' bodies since the start or since it was last asked. */
  taken(): number
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

/** What is sent of each file: a static host has compressed it before anyone asks. */
const ready = new Map<string, Buffer>()

/** Serves `folder` until it is closed. What the bench itself loads (`/bench…`) is not counted. */
export async function host(folder: string, line?: Line): Promise<Host> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    if (TYPES[extname(file)] && !ready.has(file)) ready.set(file, compress(file))
  }
  let sent = 0
  let free = 0
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    const type = TYPES[extname(path)]
    const file = join(folder, path)
    if (!existsSync(file)) return void response.writeHead(404).end()
    const body = ready.get(file) ?? readFileSync(file)
    if (!path.startsWith('/bench')) {
      sent += body.length
      if (line) {
        const start = Math.max(performance.now() + line.latency, free)
        free = start + (body.length / line.speed) * 1000
        await pause(free - performance.now())
      }
    }
    const encoding = type === undefined ? {} : { 'content-encoding': 'br' }
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', ...encoding })
    response.end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    taken() {
      const before = sent
      sent = 0
      return before
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function compress(file: string): Buffer {
  return brotliCompressSync(readFileSync(file))
}
