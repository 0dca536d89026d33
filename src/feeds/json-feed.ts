/** JSON Feed 1.1 (https://jsonfeed.org/version/1.1). */
import type { Entry, Feed } from './feed.ts'

/** Prints a feed as a JSON Feed document; what is not known is left out. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.json.url,
    description: feed.description,
    language: feed.language,
    authors: [feed.author],
    items: feed.entries.map(item),
  })
}

function item({ url, title, summary, markup, published, updated, author, topics }: Entry) {
  return {
    id: url,
    url,
    title,
    summary,
    content_html: markup,
    date_published: published,
    date_modified: updated,
    authors: author && [author],
    tags: topics.length > 0 ? topics : undefined,
  }
}
