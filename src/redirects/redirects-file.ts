/** `_redirects`: the redirects for hosts that answer them themselves (the format of Netlify, Cloudflare Pages and GitLab Pages). */
import { encodedFrom } from '../model/redirect.ts'
import { type Site, basePath, href } from '../model/site.ts'
import type { Move } from './moves.ts'

/**
 * One line `/old /new 301` for each move, percent-encoded; a query in a request is passed on by the host. One that has a
 * query is `/ p=12 /new 301!`, as Netlify reads it, `!` because a page stands at `/`; other hosts pass such a line over.
 * An address that browsers may send in two forms, `Q&A` and `Q%26A`, has a line for each: Cloudflare Pages compares them as
 * they are sent.
 */
export function redirectsFile(moves: readonly Move[], site: Pick<Site, 'url'>): string {
  return moves
    .flatMap(({ from, to }) => {
      const [path = '', query] = origin(from, site).split('?')
      const end = target(to, site)
      if (query !== undefined) return [`${pattern(path)} ${query} ${end} 301!\n`]
      const forms = new Set([path, path.replace(EITHER, encodeURIComponent)].map(pattern))
      return Array.from(forms, (old) => `${old} ${end} 301\n`)
    })
    .join('')
}

/** Signs that a path may hold as they are (RFC 3986, section 3.3), and that some programs encode all the same. */
const EITHER = /[$&+,;=@]/g

/** What a browser asks for that has an old address. */
export function origin(from: string, site: Pick<Site, 'url'>): string {
  return basePath(site) + encodedFrom(from).slice(1)
}

/** What a browser is sent to. */
export function target(to: string, site: Pick<Site, 'url'>): string {
  return to.startsWith('/') ? href(site, to) : new URL(to).href
}

/** In an old address `*` and `:name` would stand for any text. */
function pattern(address: string): string {
  return address.replaceAll('*', '%2A').replaceAll(':', '%3A')
}
