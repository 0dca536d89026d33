/** Months: the months of a year, with how many posts each has or with the posts themselves. */
import { type Html, html, raw } from '../../src/html/html.ts'
import { formatDay } from '../../src/model/day.ts'
import { type Month, type Site, href } from '../../src/model/site.ts'
import { en as words } from '../words/en.ts'
import { postLines } from './posts.ts'

/** `titles` lists the posts of each month; without, a month is one line with its count. */
export function months(list: readonly Month[], site: Site, titles: boolean, level: 2 | 3): Html {
  if (!titles) {
    return html`<ul class="months">
      ${list.map((month) => html`<li>${monthLink(month, site)} ${count(month)}</li>`)}
    </ul>`
  }
  const heading = raw(`h${level}`)
  return html`${list.map(
    (month) =>
      html`<${heading}>${monthLink(month, site)}</${heading}>
        ${postLines(month.posts, site)}`,
  )}`
}

function monthLink(month: Month, site: Site): Html {
  const name = formatDay(month, words.formats.monthName, site.language)
  return html`<a href="${href(site, month.path)}">${name}</a>`
}

function count(month: Month): Html {
  return html`<span class="meta">${words.posts.count(month.posts.length)}</span>`
}
