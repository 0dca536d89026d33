/** Record: the site as Eleventy is to carry it. */
import type { Site } from '../model/site.ts'

/**
 * A site that Eleventy hands through as it is. It copies plain objects deeply and wraps them in proxies, which costs
 * time with every page and parts what the capabilities fill in from what the layouts read; instances of a class it
 * leaves alone.
 */
export class SiteRecord {
  static of(site: Site): Site {
    return Object.assign(new SiteRecord(), site)
  }
}
