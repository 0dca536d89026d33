/** Sitemap: every page that search engines may list (sitemaps.org protocol 0.9). */
import { type Html, xml } from '../html/html.ts'
import { isoDay } from '../model/day.ts'
import type { Page } from '../model/page.ts'
import { type Site, absolute, pagesOf } from '../model/site.ts'

export interface SitemapFile {
  readonly path: string
  readonly markup: Html
}

export const SITEMAP = '/sitemap.xml'

/** The protocol's limit of addresses in one file. */
const MOST = 50_000

/** `/sitemap.xml`; for more pages than one file may hold, an index of `/sitemap-1.xml`, `/sitemap-2.xml`, … */
export function sitemaps(site: Site): SitemapFile[] {
  const pages = pagesOf(site).filter((page) => page.listed)
  if (pages.length <= MOST) return [{ path: SITEMAP, markup: urlSet(pages, site) }]
  const parts = Array.from({ length: Math.ceil(pages.length / MOST) }, (_, index) => ({
    path: `/sitemap-${index + 1}.xml`,
    markup: urlSet(pages.slice(index * MOST, (index + 1) * MOST), site),
  }))
  return [{ path: SITEMAP, markup: indexOf(parts, site) }, ...parts]
}

/** Frequencies and priorities are left out: search engines say that they do not read them. */
function urlSet(pages: readonly Page[], site: Site): Html {
  const urls = pages.map(
    ({ path, changed }) =>
      xml`<url>
        <loc>${absolute(site, path)}</loc>
        ${changed ? xml`<lastmod>${isoDay(changed)}</lastmod>` : ''}
      </url> `,
  )
  return xml`<?xml version="1.0" encoding="utf-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"> ${urls} </urlset>`
}

function indexOf(files: readonly SitemapFile[], site: Site): Html {
  return xml`<?xml version="1.0" encoding="utf-8"?>
    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      ${files.map(({ path }) => xml`<sitemap><loc>${absolute(site, path)}</loc></sitemap>`)}
    </sitemapindex>`
}
