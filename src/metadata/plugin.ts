/** Gives every page the lines of its head. */
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { pagesOf } from '../model/site.ts'
import { headOf } from './head.ts'

export default function metadata(eleventy: Eleventy): void {
  onSite(eleventy, (site) => {
    const feeds = new Map(
      (site.topics?.topics ?? []).flatMap((topic) =>
        topic.pages.map((page) => [page.path, topic.feeds]),
      ),
    )
    for (const page of pagesOf(site)) page.head = headOf(page, site, feeds.get(page.path) ?? [])
  })
}
