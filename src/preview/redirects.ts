/** Redirects: the plain lines of a `_redirects` file, so that old addresses can be tried before they are published. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface Moved {
  readonly to: string
  readonly status: number
}

/** Where an address (percent-decoded, with the base path) has moved to. */
export type Moves = ReadonlyMap<string, Moved>

/**
 * Reads lines `/old /new` or `/old /new 301`, the part of the format that Netlify and Cloudflare Pages share.
 * Comments are passed over, and so are patterns (`*`, `:name`) and other statuses than 301, 302, 307 and 308.
 */
export function readRedirects(text: string): Moves {
  const moves = new Map<string, Moved>()
  for (const line of text.split('\n')) {
    const [from = '', to, status = '301', ...more] = line.trim().split(/\s+/)
    if (!from.startsWith('/') || to === undefined || more.length > 0) continue
    if (/[*]|\/:/.test(from) || !/^30[1278]$/.test(status)) continue
    const key = plain(from)
    if (!moves.has(key)) moves.set(key, { to, status: Number(status) })
  }
  return moves
}

/** The redirects of a built folder, read again only when the file is another one. */
export function redirectsOf(folder: string): () => Promise<Moves> {
  const file = join(folder, '_redirects')
  let known = { version: '', moves: readRedirects('') }
  return async () => {
    const found = await stat(file).catch(() => undefined)
    const version = found ? `${found.ino} ${found.mtimeMs} ${found.size}` : ''
    if (version !== known.version) {
      known = { version, moves: readRedirects(await readFile(file, 'utf8').catch(() => '')) }
    }
    return known.moves
  }
}

/** An address without its query, percent-decoded where it can be. */
export function plain(address: string): string {
  const path = address.split(/[?#]/)[0] ?? ''
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
