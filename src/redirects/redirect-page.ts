/** Redirect pages: what stands at an old address, for hosts that know no redirects. */
import { type Html, html } from '../html/html.ts'
import { type Site, absolute } from '../model/site.ts'
import type { Move } from './moves.ts'
import { target } from './redirects-file.ts'

export interface RedirectWords {
  /** “This page has moved” */
  readonly title: string
  /** “Go to its new address” */
  readonly link: string
}

/**
 * Sends browsers on at once (a refresh after 0 seconds: WCAG 2.2 technique H76), and search engines by the canonical
 * address. A feed is named as well, for feed readers that find one page where they looked for a feed.
 */
export function redirectPage({ to }: Move, site: Site, words: RedirectWords): Html {
  const address = target(to, site)
  const feed = site.feeds.find((known) => known.path === to)
  return html`<!DOCTYPE html>
    <html lang="${site.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <meta http-equiv="refresh" content="0; url=${address}" />
        <link rel="canonical" href="${to.startsWith('/') ? absolute(site, to) : address}" />
        ${feed ? html`<link rel="alternate" type="${feed.type}" href="${address}" />` : ''}
        <title>${words.title}</title>
      </head>
      <body>
        <main>
          <h1>${words.title}</h1>
          <p><a href="${address}">${words.link}</a></p>
        </main>
      </body>
    </html>`
}
