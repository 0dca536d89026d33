/** Tells each post and page when it is due for review, by the day of the build. */
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { dayOf } from '../model/day.ts'
import { reviewOf } from './review.ts'

export default function review(eleventy: Eleventy): void {
  onSite(eleventy, (site, { now }) => {
    const today = dayOf(now, site.timeZone)
    for (const text of [...site.posts, ...site.pages]) text.review = reviewOf(text, today)
  })
}
