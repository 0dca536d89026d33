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
 * Reads lines `/old /new` or `/old /new 301`, the part of the format that Netlify and Cloudflare Pages share, and
 * Netlify's `/ p=12 /new 301!`, which is kept as `/?p=12`. Comments are passed over, and so are patterns (`*`, `:name`) and other statuses than 301, 302, 307 and 308.
 */
export function readRedirects(text: string): Moves {
  const moves = new Map<string, Moved>()
  for (const line of text.split('\n')) {
    const words = line.trim().split(/\s+/)
    const query = /^[\w-]+=\w+$/.test(words[1] ?? '') ? `?${words.splice(1, 1)[0]}` : ''
    const [from = '', to, written = '301', ...more] = words
    const status = written.replace(/!$/, '')
    if (!from.startsWith('/') || to === undefined || more.length > 0) continue
    if (/[*]|\/:/.test(from) || !/^30[1278]$/.test(status)) continue
    const key = plain(from) + query
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
