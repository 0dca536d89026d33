/** Writes /sitemap.xml and /robots.txt. */
import { type Eleventy, addFiles, onSite } from '../eleventy/eleventy.ts'
import { template } from '../model/template.ts'
import { ROBOTS, robots } from './robots.ts'
import { SITEMAP, sitemaps } from './sitemap.ts'

export default function sitemap(eleventy: Eleventy): void {
  onSite(eleventy, (site) => void site.extras.push(SITEMAP, ROBOTS))
  addFiles(
    eleventy,
    'sitemap',
    template(sitemaps, (file) => file.markup),
  )
  addFiles(
    eleventy,
    'robots',
    template(
      () => [{ path: ROBOTS }],
      (_, site) => robots(site, SITEMAP),
    ),
  )
}
