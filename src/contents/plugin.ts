/** Gives long posts a table of contents. */
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { contentsOf } from './contents.ts'

export default function contents(eleventy: Eleventy): void {
  onSite(eleventy, (site) => {
    for (const post of site.posts) post.contents = contentsOf(post.headings, post.text)
  })
}
