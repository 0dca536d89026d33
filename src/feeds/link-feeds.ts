/** Tells the site which feeds it has: for the heads of its pages, for the links on it, and for its old addresses. */
import type { Site } from '../model/site.ts'
import type { Feed } from './feed.ts'

/** Fills the feeds of the site and its topics; `formerly` are addresses where the site's feed once stood. */
export function linkFeeds(site: Site, feeds: readonly Feed[], formerly: readonly string[]): void {
  for (const feed of feeds) {
    feed.of.feeds = [feed.atom, feed.json]
    site.extras.push(feed.atom.path, feed.json.path)
  }
  const [current] = site.feeds
  if (current) site.redirects = [...site.redirects, ...moves(site, formerly, current.path)]
}

/** An author who sends the old address elsewhere is not overruled. */
function moves(site: Site, formerly: readonly string[], to: string) {
  const taken = new Set(site.redirects.map((redirect) => redirect.from))
  return formerly
    .filter((from) => !taken.has(from))
    .map((from) => ({ from, to, file: '.eleventy.ts' }))
}
