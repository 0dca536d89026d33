/** `_redirects`: the redirects for hosts that answer them themselves (the format of Netlify, Cloudflare Pages and GitLab Pages). */
import { type Site, href } from '../model/site.ts'
import type { Move } from './moves.ts'

/** One line `/old /new 301` for each move, percent-encoded; a query in a request is passed on by the host. */
export function redirectsFile(moves: readonly Move[], site: Pick<Site, 'url'>): string {
  return moves
    .map(({ from, to }) => `${pattern(href(site, from))} ${target(to, site)} 301\n`)
    .join('')
}

/** What a browser is sent to. */
export function target(to: string, site: Pick<Site, 'url'>): string {
  return to.startsWith('/') ? href(site, to) : new URL(to).href
}

/** In an old address `*` and `:name` would stand for any text. */
function pattern(address: string): string {
  return address.replaceAll('*', '%2A').replaceAll(':', '%3A')
}
