/** Server: HTTP for the browsers of this machine and nobody else, with the limits that even a local server needs. */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'

export interface Listening {
  readonly port: number
  /** `http://127.0.0.1:8080`, without a slash. */
  readonly origin: string
  /** Ends every connection and frees the port. */
  close(): Promise<void>
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Listens on 127.0.0.1. Requests by another name than this machine's own are refused (a page elsewhere could otherwise
 * read the drafts by letting its name resolve to 127.0.0.1), and so are methods that would change something. Node itself
 * refuses headers beyond 16 kB.
 *
 * @param port 0 for any free one.
 * @throws Node's error with code EADDRINUSE when the port is taken, EACCES when this account may not use it.
 */
export async function listen(handler: Handler, port: number): Promise<Listening> {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 10_000 },
    (request, response) => {
      response.setHeader('cache-control', 'no-store')
      response.setHeader('x-content-type-options', 'nosniff')
      const refusal = refuse(request)
      if (refusal) return sendWords(response, ...refusal)
      handler(request, response).catch((error: unknown) => {
        if (response.headersSent) return void response.destroy()
        sendWords(response, 500, `The preview could not answer: ${String(error)}`)
      })
    },
  )
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { port: taken, origin: `http://127.0.0.1:${taken}`, close }
}

const TRIES = 20

/**
 * Listens on `port` or, where that is taken, on the next free one.
 *
 * @throws as `listen` does, when the next ports are taken as well.
 */
export async function listenNear(
  handler: Handler,
  port: number,
  tries = TRIES,
): Promise<Listening> {
  try {
    return await listen(handler, port)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!taken || tries <= 1 || port >= 65_535) throw error
    return listenNear(handler, port + 1, tries - 1)
  }
}

/** Answers with a line of plain text. */
export function sendWords(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${words}\n`)
}

function refuse(request: IncomingMessage): [status: number, words: string] | undefined {
  const { method = '', headers, socket } = request
  const port = socket.localPort === 80 ? '(:80)?' : `:${socket.localPort}`
  const own = new RegExp(`^(127\\.0\\.0\\.1|localhost|\\[::1\\])${port}$`, 'i')
  if (!own.test(headers.host ?? '')) {
    return [403, `This preview answers to http://127.0.0.1:${socket.localPort} only.`]
  }
  if (method !== 'GET' && method !== 'HEAD') return [405, 'This preview only reads: GET and HEAD.']
  return undefined
}
