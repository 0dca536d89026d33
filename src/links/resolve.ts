/** Resolve: what an address in a page stands for (WHATWG URL), seen from this site. */
import type { Site } from '../model/site.ts'

/** A place on this site, not percent-encoded, without the base path. */
export interface Place {
  readonly path: string
  /** The id after `#`; empty for the page itself and for its top. */
  readonly fragment: string
}

/** A place on this site; `outside` when it left the site by mistake; undefined when it is elsewhere on purpose. */
export type Resolved = Place | 'outside' | 'unreadable' | undefined

/** Makes the function that resolves an address printed on the page at `path`. */
export function resolver(site: Pick<Site, 'url'>): (address: string, path: string) => Resolved {
  const root = new URL(site.url)
  const fixed = new Map<string, Resolved>()
  return (address, path) => {
    if (address.startsWith('#')) return { path, fragment: fragmentOf(address) }
    if (!/^(\/|https?:)/i.test(address)) {
      return SCHEME.test(address) ? undefined : resolve(address, path, root)
    }
    if (!fixed.has(address)) fixed.set(address, resolve(address, '/', root))
    return fixed.get(address)
  }
}

/** The id that a fragment without `#` names: nothing for `top`, and without directives to the browser (`:~:text=…`). */
export function idOf(fragment: string): string {
  const id = fragment.replace(/:~:.*$/s, '')
  return id.toLowerCase() === 'top' ? '' : id
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i

/** A path and an id in which no sign means anything but itself, as most on a page are; to read it as a whole takes far longer. */
const PLAIN = /^(\/(?:\w[\w.-]*\/)*(?:\w[\w.-]*)?)(?:#([\w-]*))?$/

function resolve(address: string, path: string, root: URL): Resolved {
  const [, plain, id = ''] = PLAIN.exec(address) ?? []
  if (plain?.startsWith(root.pathname)) {
    return { path: plain.slice(root.pathname.length - 1), fragment: idOf(id) }
  }
  const base = new URL(root.href + encodeURI(path.slice(1)))
  if (!URL.canParse(address, base.href)) return 'unreadable'
  const { host, pathname, hash } = new URL(address, base)
  if (host !== root.host) return undefined
  const inside = pathname.startsWith(root.pathname) || `${pathname}/` === root.pathname
  if (!inside) return SCHEME.test(address) || address.startsWith('//') ? undefined : 'outside'
  const inner = decoded(pathname.slice(root.pathname.length))
  return inner === undefined ? 'unreadable' : { path: `/${inner}`, fragment: fragmentOf(hash) }
}

function fragmentOf(hash: string): string {
  return idOf(decoded(hash.slice(1)) ?? hash.slice(1))
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
