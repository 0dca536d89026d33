/** Serve: a built folder on this machine's loopback address, as a static host would serve it. */
import { resolve } from 'node:path'
import { answersFrom } from './folder.ts'
import { send } from './send.ts'
import { listen } from './server.ts'

export interface ServeOptions {
  /** Any free one when not given. */
  readonly port?: number
  /** The path under which the site lives, with both slashes: `/blog/`. */
  readonly base?: string
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>
}

export interface Served {
  /** The site's own address: `http://127.0.0.1:40123/blog/`. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves a built folder until it is closed.
 *
 * @throws Node's error with code EADDRINUSE when the port is taken.
 */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Served> {
  const { port = 0, base = '/', headers = {} } = options
  const ask = answersFrom(resolve(folder))
  const { origin, close } = await listen(async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    await send(request, response, await ask(request.url ?? '', base))
  }, port)
  return { url: origin + base, close }
}
