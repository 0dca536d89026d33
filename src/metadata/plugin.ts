/** Gives every page the lines of its head. */
import { createHash } from 'node:crypto'
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { pagesOf } from '../model/site.ts'
import { headOf } from './head.ts'
import { structuredData } from './structured-data.ts'

export default function metadata(eleventy: Eleventy): void {
  onSite(eleventy, (site) => {
    const feeds = new Map(
      (site.topics?.topics ?? []).flatMap((topic) =>
        topic.pages.map((page) => [page.path, topic.feeds]),
      ),
    )
    for (const page of pagesOf(site)) {
      const data = structuredData(page, site)
      page.head = headOf(page, site, feeds.get(page.path) ?? [], data)
      page.dataHash = data && `sha256-${createHash('sha256').update(data).digest('base64')}`
    }
  })
}
