/** Paging: from one page of a long list to the next. */
import { type Html, html } from '../../src/html/html.ts'
import type { Listing } from '../../src/model/page.ts'
import { type Site, href } from '../../src/model/site.ts'
import { en as words } from '../words/en.ts'

export function paging(page: Listing, site: Site): Html | '' {
  if (page.count === 1) return ''
  const { label, newer, older, place } = words.paging
  return html`<nav class="paging" aria-label="${label}">
    ${page.newer ? html`<a href="${href(site, page.newer)}" rel="prev">${newer}</a>` : ''}
    <span>${place(page.number, page.count)}</span>
    ${page.older ? html`<a href="${href(site, page.older)}" rel="next">${older}</a>` : ''}
  </nav>`
}
