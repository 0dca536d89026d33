/** Gives each post its related posts. */
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { relatedPosts } from './related.ts'

export default function related(eleventy: Eleventy): void {
  onSite(eleventy, (site) => {
    for (const [post, others] of relatedPosts(site.posts)) post.related = others
  })
}
