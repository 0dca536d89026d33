/** `_redirects`: the redirects for hosts that answer them themselves (the format of Netlify, Cloudflare Pages and GitLab Pages). */
import { encodedFrom } from '../model/redirect.ts'
import { type Site, basePath, href } from '../model/site.ts'
import type { Move } from './moves.ts'

/**
 * One line `/old /new 301` for each move, percent-encoded; a query in a request is passed on by the host. One that has a
 * query is `/ p=12 /new 301!`, as Netlify reads it, `!` because a page stands at `/`; other hosts pass such a line over.
 */
export function redirectsFile(moves: readonly Move[], site: Pick<Site, 'url'>): string {
  return moves
    .map(({ from, to }) => {
      const [path = '', query] = origin(from, site).split('?')
      const old = query === undefined ? pattern(path) : `${pattern(path)} ${query}`
      return `${old} ${target(to, site)} 301${query === undefined ? '' : '!'}\n`
    })
    .join('')
}

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
