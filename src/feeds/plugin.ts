/** Writes the feeds of the site and of each topic, and names them to the layouts. */
import { changesBelow } from '../../layouts/parts/review.ts'
import { type Eleventy, addFiles, onSite } from '../eleventy/eleventy.ts'
import { atom } from './atom.ts'
import { type Feed, feedsOf } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { linkFeeds } from './link-feeds.ts'

export interface FeedsOptions {
  /** Where the feed stood before, so that nobody who follows it is lost: Blogger's `/feeds/posts/default`. */
  formerly: readonly string[]
}

export default function feeds(eleventy: Eleventy, { formerly }: FeedsOptions): void {
  let known: Feed[] = []
  onSite(eleventy, (site) => {
    known = feedsOf(site, (post) => changesBelow(post, site))
    linkFeeds(site, known, formerly)
  })
  addFiles(eleventy, 'feeds', () =>
    known.flatMap((feed) => [
      { path: feed.atom.path, print: () => String(atom(feed)) },
      { path: feed.json.path, print: () => jsonFeed(feed) },
    ]),
  )
}
