/** Ask addresses: every old address asked of the new site over HTTP, as a reader's browser does. */
import type { OldAddress } from './old-addresses.ts'

export interface Asked {
  readonly address: string
  /** Why it does not answer; undefined when it does. */
  readonly failure: string | undefined
}

/** As many at a time as a browser asks of one host. */
const AT_ONCE = 6
/** A redirect leads to a page; a second may lead from there. More than these go round in a circle. */
const MOST_STEPS = 5

/**
 * Asks the site at `home` (with a trailing slash) for each address, follows its redirects, and looks on the page for
 * the anchor of a comment. One that arrives at another page than it should has no answer.
 */
export async function askAll(addresses: readonly OldAddress[], home: string): Promise<Asked[]> {
  const asked: Asked[] = []
  const pages = new Map<string, Promise<Answer>>()
  const ask = (path: string): Promise<Answer> => {
    const known = pages.get(path) ?? follow(new URL(path.slice(1), home), home)
    pages.set(path, known)
    return known
  }
  for (let start = 0; start < addresses.length; start += AT_ONCE) {
    const some = addresses.slice(start, start + AT_ONCE)
    asked.push(...(await Promise.all(some.map((one) => askOne(one, ask)))))
  }
  return asked
}

type Answer =
  | { readonly path: string; readonly ids: ReadonlySet<string> }
  /** The status, or what went wrong. */
  | { readonly failure: string }

async function askOne(
  { kind, address, answer: wanted, anchor }: OldAddress,
  ask: (path: string) => Promise<Answer>,
): Promise<Asked> {
  const answer = await ask(address.replace(/#.*$/, ''))
  if ('failure' in answer) return { address, failure: answer.failure }
  // Feeds and the search stand at several addresses.
  const isElsewhere = kind !== 'feed' && kind !== 'search' && answer.path !== wanted
  if (isElsewhere && !areBeside(answer.path, wanted))
    return { address, failure: `leads to ${answer.path}` }
  const isThere = anchor === undefined || answer.ids.has(anchor)
  return { address, failure: isThere ? undefined : `the page has nothing called “${anchor}”` }
}

/** True for months, and for years, that follow one another: what was one in one time zone may be the other in another. */
function areBeside(path: string, wanted = ''): boolean {
  const [one, other] = [path, wanted].map((period) => {
    const [, year, month] = /^\/(\d{4})\/(?:(\d\d)\/)?$/.exec(period) ?? []
    return {
      isMonth: month !== undefined,
      number: month ? Number(year) * 12 + Number(month) : Number(year),
    }
  })
  return (
    one?.isMonth === other?.isMonth && Math.abs((one?.number ?? NaN) - (other?.number ?? NaN)) === 1
  )
}

async function follow(start: URL, home: string): Promise<Answer> {
  let url = start
  for (let step = 0; step < MOST_STEPS; step++) {
    const response = await fetch(url, { redirect: 'manual' })
    const to = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && to !== null) {
      await response.body?.cancel()
      url = new URL(to, url)
      if (!url.href.startsWith(home)) return { failure: `leads off the site, to ${url.href}` }
      continue
    }
    const text = await response.text()
    if (!response.ok) return { failure: `answers ${response.status}` }
    const refresh = /<meta http-equiv="refresh" content="0; ?url=([^"]+)"/i.exec(text)?.[1]
    if (refresh === undefined) return { path: pathOf(url, home), ids: idsIn(text) }
    url = new URL(refresh.replaceAll('&amp;', '&'), url)
  }
  return { failure: 'leads round in a circle' }
}

/** From the site's root, decoded. */
function pathOf({ pathname }: URL, home: string): string {
  const base = new URL(home).pathname
  return decodeURIComponent(pathname).normalize('NFC').replace(decodeURIComponent(base), '/')
}

function idsIn(page: string): Set<string> {
  return new Set(Array.from(page.matchAll(/\sid="([^"]+)"/g), ([, id = '']) => id))
}
