/** Head: what a page tells search engines, feed readers and those who share its address. */
import { type Html, html, join, raw } from '../html/html.ts'
import type { Page } from '../model/page.ts'
import { type FeedLink, type Site, absolute, href } from '../model/site.ts'
import { highwire } from './highwire.ts'
import { openGraph } from './open-graph.ts'
import { isPublication } from './publication.ts'
import { signposting } from './signposting.ts'

/**
 * The lines of a page's head: description, canonical address, Open Graph, what programs for
 * research read of a publication, feeds and JSON-LD; for a page that is not
 * listed, that it should not be, and the feeds. `feeds` are those of the page's own topic, `data` is its JSON-LD.
 */
export function headOf(
  page: Page,
  site: Site,
  feeds: readonly FeedLink[],
  data: string | undefined,
): Html {
  const follow = [...site.feeds, ...feeds].map((feed) => feedLink(feed, site))
  if (!page.listed) return join([html`<meta name="robots" content="noindex" />`, follow])
  return join([
    description(page),
    html`<link rel="canonical" href="${absolute(site, page.path)}" />`,
    openGraph(page, site),
    isPublication(page) ? join([highwire(page, site), signposting(page, site)]) : '',
    follow,
    data === undefined ? '' : raw(`<script type="application/ld+json">${data}</script>`),
  ])
}

/** One line for search engines (`name`) and for Open Graph (`property`), as RDFa 1.1 in HTML allows. */
function description({ description }: Page): Html | '' {
  if (!description) return ''
  return html`<meta name="description" property="og:description" content="${description}" />`
}

function feedLink({ title, path, type }: FeedLink, site: Site): Html {
  return html`<link rel="alternate" type="${type}" title="${title}" href="${href(site, path)}" />`
}
