/** Puts the readers' comments below their posts and pages, in threads. */
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { giveComments } from './comments.ts'

export default function comments(eleventy: Eleventy): void {
  onSite(eleventy, (site, { report }) => giveComments(site, report))
}
