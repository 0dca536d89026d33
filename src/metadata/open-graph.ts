/** Open Graph (https://ogp.me): what a shared link shows. The description stands in the head's own line. */
import { type Html, html } from '../html/html.ts'
import { isoDay } from '../model/day.ts'
import type { Page, Post } from '../model/page.ts'
import { type Site, absolute } from '../model/site.ts'
import { isPost, pictureOf } from './post.ts'

export function openGraph(page: Page, site: Site): Html {
  const lines: [string, string | undefined][] = [
    ['og:title', page.title],
    ['og:type', isPost(page) ? 'article' : 'website'],
    ['og:url', absolute(site, page.path)],
    ['og:site_name', site.title],
    ['og:locale', locale(site.language)],
    ...(isPost(page) ? article(page, site) : []),
  ]
  return html`${lines.map(
    ([property, content]) =>
      content !== undefined && html`<meta property="${property}" content="${content}" />`,
  )}`
}

/** Open Graph wants a day; where only the month is known, no day is made up for it. */
function article(post: Post, site: Site): [string, string | undefined][] {
  return [
    ['og:image', pictureOf(post, site)],
    ['article:published_time', post.date.day === undefined ? undefined : isoDay(post.date)],
  ]
}

/** `en_GB`; a language without a territory has no Open Graph locale. */
function locale(language: string): string | undefined {
  const { language: name, region } = new Intl.Locale(language)
  return region && `${name}_${region}`
}
