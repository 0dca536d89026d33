/** Send: writes an answer to the browser, whole or not at all. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Answer } from './folder.ts'
import { sendWords } from './server.ts'

/** What is done to a page on its way to the browser. */
export type ChangePage = (markup: string) => string

/** Sends an answer; `changePage` is given every HTML page and may add to it. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  changePage?: ChangePage,
): Promise<void> {
  if (answer.kind === 'words') return sendWords(response, answer.status, answer.words)
  if (answer.kind === 'redirect') {
    response.writeHead(answer.status, { location: answer.to }).end()
    return
  }
  const { handle, size, type } = answer.file
  try {
    if (changePage && type.startsWith('text/html')) {
      const page = changePage(await handle.readFile('utf8'))
      return sendPage(request, response, answer.status, page)
    }
    response.writeHead(answer.status, { 'content-type': type, 'content-length': size })
    if (request.method === 'HEAD') return void response.end()
    await pipeline(handle.createReadStream({ autoClose: false }), response).catch(ignoreDeparture)
  } finally {
    await handle.close()
  }
}

/** Sends a page that was made here. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  page: string,
): void {
  const body = Buffer.from(page)
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** A reader who leaves before the end of a file is no error. */
function ignoreDeparture(error: NodeJS.ErrnoException): void {
  if (!['ERR_STREAM_PREMATURE_CLOSE', 'EPIPE', 'ECONNRESET'].includes(error.code ?? '')) throw error
}
