/** Lists: whether every post stands where readers and machines look for it: archive, feed, sitemap, search index. */
import type { Problem } from '../model/problem.ts'
import { type Site, absolute, href, monthsOf, pagesOf } from '../model/site.ts'
import { fault } from './fault.ts'

export interface Lists {
  readonly written: readonly { readonly url: string; readonly content: string }[]
  /** The text of a file of the site; empty where there is none. */
  readonly read: (path: string) => string
  /** The addresses that the search index holds; undefined where there is no search. */
  readonly indexed?: ReadonlySet<string>
}

/** A fault for each post and each list that lacks it. A list whose capability was taken out is not looked for. */
export function unlisted(site: Site, { written, read, indexed }: Lists): Problem[] {
  const listed = site.posts.filter((post) => post.listed)
  const lists: {
    name: string
    holds: (path: string) => boolean
    pages: readonly { path: string; title: string; file?: string }[]
  }[] = []
  if (site.archive) {
    const paths = new Set(
      monthsOf(site.archive).flatMap((month) => month.pages.map((page) => page.path)),
    )
    const markup = written.filter(({ url }) => paths.has(url)).map((page) => page.content)
    const links = new Set(
      markup.flatMap((text) => [...text.matchAll(/href="([^"]*)"/g)].map((match) => match[1])),
    )
    lists.push({
      name: 'archive',
      holds: (path) => links.has(escaped(href(site, path))),
      pages: listed,
    })
  }
  for (const { path, type } of site.feeds) {
    const text = read(path)
    const ids = new Set(
      type === 'application/atom+xml'
        ? [...text.matchAll(/<id>([^<]*)<\/id>/g)].map((match) => unescaped(match[1] ?? ''))
        : itemsOf(text),
    )
    // The feed's own id is that of the home page.
    const reach = ids.size - (type === 'application/atom+xml' ? 1 : 0)
    const newest = listed.slice(0, Math.max(reach, Math.min(listed.length, FEWEST)))
    lists.push({
      name: `feed ${path}`,
      holds: (post) => ids.has(absolute(site, post)),
      pages: newest,
    })
  }
  if (site.extras.includes(SITEMAP)) {
    const known = sitemapOf(read)
    const pages = pagesOf(site).filter((page) => page.listed)
    lists.push({ name: 'sitemap', holds: (path) => known.has(absolute(site, path)), pages })
  }
  if (indexed) {
    const pages = [...listed, ...site.pages.filter((page) => page.listed)]
    lists.push({ name: 'search index', holds: (path) => indexed.has(encodeURI(path)), pages })
  }
  return lists.flatMap(({ name, holds, pages }) =>
    pages.flatMap(({ path, title, file = path }) =>
      holds(path) ? [] : [fault(file, `“${title}” (${path}) is missing from the ${name}.`)],
    ),
  )
}

/** However short a feed is made, the newest posts belong into it. */
const FEWEST = 10

const SITEMAP = '/sitemap.xml'

/** Every address of the sitemap, through its index where it has parts. */
function sitemapOf(read: (path: string) => string): Set<string> {
  const locations = (text: string) =>
    [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => unescaped(match[1] ?? ''))
  const first = read(SITEMAP)
  if (!first.includes('<sitemapindex')) return new Set(locations(first))
  return new Set(
    locations(first).flatMap((part) => locations(read(`/${part.split('/').at(-1) ?? ''}`))),
  )
}

function itemsOf(text: string): string[] {
  try {
    const { items = [] }: { items?: { id: string }[] } = JSON.parse(text)
    return items.map(({ id }) => id)
  } catch {
    // That it is not well-formed is told elsewhere.
    return []
  }
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;')
}

function unescaped(address: string): string {
  return address.replaceAll('&amp;', '&')
}
