/** What to say of a link that does not lead where it should. */
import type { Problem } from '../model/problem.ts'
import { suggest } from '../model/suggest.ts'
import type { Addresses } from './addresses.ts'
import type { Place } from './resolve.ts'

export type Wrong = Pick<Problem, 'message' | 'advice'>

/** No page or file stands at the address. */
export function missing(written: string, { path }: Place, addresses: Addresses): Wrong {
  const near = addresses.nearest(path)
  const message =
    near?.toLowerCase() === path.toLowerCase()
      ? `“${written}” leads nowhere: capital and small letters make different addresses.`
      : `“${written}” leads nowhere: this site has no page or file at ${path}`
  return { message, advice: near && `Write  ${near}` }
}

/** The page is there, the place on it is not; `ids` are those of the page. */
export function lost(written: string, { path, fragment }: Place, ids: Iterable<string>): Wrong {
  const near = suggest(fragment, [...ids])
  const page = written.startsWith('#') ? 'this page' : `the page ${path}`
  return {
    message: `“${written}” leads nowhere: nothing on ${page} has the id “${fragment}”.`,
    advice: near && `Write  ${written.replace(/#.*$/s, '')}#${near}`,
  }
}

/** An address from the host's root, on a site that begins below it. */
export function outside(written: string, base: string): Wrong {
  return {
    message: `“${written}” leads off this site, which begins at ${base}`,
    advice: written.startsWith('/') ? `Write  ${base}${written.slice(1)}` : undefined,
  }
}

export function unreadable(written: string): Wrong {
  return { message: `“${written}” is not an address that a browser can read.` }
}

export function twice(id: string): Wrong {
  return {
    message: `The id “${id}” stands twice on the page, so that a link to it can find only one.`,
    advice:
      'Ids come from headings and notes, and from the layouts: name one of the two differently.',
  }
}
