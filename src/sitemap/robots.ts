/** Robots: what crawlers may visit (RFC 9309), which is everything, and where the sitemap stands. */
import { type Site, absolute } from '../model/site.ts'

export const ROBOTS = '/robots.txt'

/**
 * Allows all. Crawlers ask for it at the root of a host alone: for a site below a path it is written all the same,
 * for the owner of the host to take up.
 */
export function robots(site: Pick<Site, 'url'>, sitemap: string): string {
  return ['User-agent: *', 'Allow: /', '', `Sitemap: ${absolute(site, sitemap)}`, ''].join('\n')
}
