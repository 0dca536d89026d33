/** Databases: PubMed and Crossref on this machine, answering in the forms that their documentation shows. */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Sources } from '../../src/references/fetch/sources.ts'

export interface Databases {
  readonly sources: Sources
  /** Every address that was asked for, without the host. */
  readonly asked: string[]
  /** How long we were told to wait, and waited in no time. */
  readonly waited: number[]
  close(): Promise<void>
}

export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void)

/**
 * `answers` by the number or the DOI that is asked for: `pubmed 123`, `search 10.1000/x`, `crossref 10.1000/x`.
 * `patience` is how long one is waited for, in milliseconds; a busy machine needs more than a test of silence wants.
 */
export async function databases(
  answers: Record<string, Answer>,
  patience = 30_000,
): Promise<Databases> {
  const asked: string[] = []
  const waited: number[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    asked.push(url.pathname + url.search)
    const [, base = ''] = url.pathname.split('/')
    const term = /^"(.*)"\[doi\]$/.exec(url.searchParams.get('term') ?? '')?.[1]
    const name = url.searchParams.get('id') ?? term ?? decodeURIComponent(url.pathname.slice(10))
    const answer = answers[`${base} ${name}`]
    if (typeof answer === 'function') answer(request, response)
    else {
      const empty = base === 'search' ? NOBODY : undefined
      response.statusCode = answer === undefined && empty === undefined ? 404 : 200
      response.setHeader('content-type', 'application/json')
      response.end(answer ?? empty ?? 'Resource not found.')
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  // A test that fails leaves it open, and is not to wait for ever.
  server.unref()
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    asked,
    waited,
    sources: {
      pubmed: `${origin}/pubmed/`,
      search: `${origin}/search`,
      crossref: `${origin}/crossref/`,
      limits: {
        patience,
        longestWait: 60_000,
        largest: 20_000,
        wait: async (milliseconds) => void waited.push(milliseconds),
      },
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const NOBODY = JSON.stringify({ esearchresult: { count: '0', idlist: [] } })
