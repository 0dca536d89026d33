/** Tells each post how long it takes to read. */
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { readingMinutes } from './reading-time.ts'

export default function readingTime(eleventy: Eleventy): void {
  onSite(eleventy, (site) => {
    for (const post of site.posts) post.readingMinutes = readingMinutes(post.text)
  })
}
