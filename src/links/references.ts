/** References: every address of this site that the author wrote, with the place where it stands in her files. */
import type { Problem } from '../model/problem.ts'
import type { Site } from '../model/site.ts'
import { type Place, idOf, resolver } from './resolve.ts'

type Position = Pick<Problem, 'file' | 'line' | 'column'>

export interface Reference extends Place, Position {
  /** As the author wrote it. */
  readonly written: string
}

/** Menus come without their line: there are few, and each is quoted in its message. */
const SITE_FILE = { file: 'content/site.yaml' }

/** An address below the site's root. */
const OWN = /^\/(?!\/)/
/** One that names its host, which may be the site's own. */
const WHOLE = /^(https?:)?\/\//i

/** What posts, pages, redirects and the menus point to on this site; what leads elsewhere is left out. */
export function referencesOf(site: Site): Reference[] {
  const resolve = resolver(site)
  const found: Reference[] = []
  const read = (written: string, address: string, { file, line, column }: Position): void => {
    const place = OWN.test(address) ? split(address) : WHOLE.test(address) && resolve(address, '/')
    if (typeof place !== 'object') return
    found.push({ path: place.path, fragment: place.fragment, written, file, line, column })
  }
  for (const text of [...site.posts, ...site.pages]) {
    for (const use of text.links) read(use.href, use.target ?? use.href, use)
  }
  for (const redirect of site.redirects) read(redirect.to, redirect.to, redirect)
  for (const { href } of [...site.menu, ...site.links]) read(href, href, SITE_FILE)
  return found
}

/** Parts an address as the model writes it: `/2018/12/psoas.html#pain`, not encoded. */
function split(address: string): Place {
  const end = address.search(/[?#]/)
  if (end < 0) return { path: address, fragment: '' }
  const hash = address.indexOf('#')
  return {
    path: address.slice(0, end),
    fragment: hash < 0 ? '' : idOf(address.slice(hash + 1)),
  }
}
