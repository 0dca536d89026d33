/** Dates: a calendar day as the reader reads it, with the day as machines read it. */
import { type Html, html } from '../../src/html/html.ts'
import { type Day, type PartialDay, formatDay, isoDay } from '../../src/model/day.ts'
import type { Site } from '../../src/model/site.ts'
import { en as words } from '../words/en.ts'

/** `Thursday 6 December 2018`, or `April 2021` or `2021` where no more is known. */
export function longDay(day: PartialDay, site: Pick<Site, 'language'>): string {
  const { day: full, month, year } = words.formats
  const format = day.month === undefined ? year : day.day === undefined ? month : full
  return formatDay(day, format, site.language)
}

/** `6 December 2018`, as the NHS writes it, or `April 2021`; in a `<time>` element. */
export function plainTime(day: Day, site: Site): Html {
  return html`<time datetime="${isoDay(day)}">${plainDay(day, site)}</time>`
}

/** The same without the element. */
export function plainDay(day: Day, site: Site): string {
  const { day: full, month } = words.review.formats
  return formatDay(day, day.day === undefined ? month : full, site.language)
}

/** A `<time>` element with the day in full. */
export function dayTime(day: PartialDay, site: Site): Html {
  return html`<time datetime="${isoDay(day)}">${longDay(day, site)}</time>`
}
