/** Old links: what an address in a post's text stands for, when it led to a place in the old blog. */
export interface OldLink {
  /** As it stood in the text. */
  readonly href: string
  /** What stands in the new text; undefined when the words stay without a link. */
  readonly now: string | undefined
}

export interface Links {
  /** What to write in the place of an address; empty when nothing should. */
  rewrite(href: string): string
  /** The links of this text that pointed into the old blog. */
  found(): OldLink[]
}

export interface OldBlog {
  /** The hosts that it answered to, without `www.`. */
  readonly hosts: ReadonlySet<string>
  /** The paths of its texts and lists, and where each stands now. */
  readonly paths: ReadonlyMap<string, string>
  /** For each path, the anchors of the comments under it. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>
}

/** Rewrites the links of one text, and remembers those that pointed into the old blog. */
export function linksOf(blog: OldBlog): Links {
  const found = new Map<string, OldLink>()
  return {
    rewrite(href) {
      const address = href.trim()
      // A place within the same text: the ids that such links name do not outlive the conversion.
      if (address === '' || address.startsWith('#')) return ''
      const now = target(address, blog)
      if (now === 'elsewhere') return whole(address)
      found.set(address, { href: address, now })
      return now ?? ''
    },
    found: () => [...found.values()],
  }
}

/** Where a link into the old blog leads now; undefined where nothing stands there any more. */
function target(address: string, blog: OldBlog): string | undefined | 'elsewhere' {
  const [origin = ''] = blog.hosts
  const base = `https://${origin || 'blog.invalid'}`
  if (!URL.canParse(address, base)) return 'elsewhere'
  const url = new URL(address, base)
  if (!/^https?:$/.test(url.protocol)) return 'elsewhere'
  const own = blog.hosts.has(hostOf(url.hostname)) || url.hostname === 'blog.invalid'
  if (!own) return 'elsewhere'
  // As a redirect names it: such signs are none of the address' own.
  const path = decoded(
    url.pathname.replace(/%(23|2f|3f)/gi, (sign) => `%25${sign.slice(1).toUpperCase()}`),
  )
  const now =
    blog.paths.get(path + url.search) ??
    (path === '/' ? '/' : (blog.paths.get(path) ?? blog.paths.get(`${path}/`)))
  if (now === undefined) return undefined
  const anchor = decoded(url.hash.slice(1))
  const kept = anchor !== '' && blog.anchors.get(now)?.has(anchor)
  return encodeURI(now) + (kept ? `#${anchor}` : '')
}

/** Blogger answered a blog's name under the domain of every country: `x.blogspot.co.uk` is `x.blogspot.com`. */
export function hostOf(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^(www|m)\./, '')
    .replace(/\.blogspot\.[a-z.]+$/, '.blogspot.com')
}

/** An address that names a host but not how to reach it is reached as the page itself was. */
function whole(address: string): string {
  return address.startsWith('//') ? `https:${address}` : address
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text
  }
}
