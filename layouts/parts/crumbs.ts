/** Crumbs: the way from the home page to this one. */
import { type Html, html } from '../../src/html/html.ts'
import type { Page } from '../../src/model/page.ts'
import { type Site, href } from '../../src/model/site.ts'
import { en as words } from '../words/en.ts'

/** Nothing for pages that stand directly below the home page: the menu says as much. */
export function crumbs(page: Page, site: Site): Html | '' {
  if (page.crumbs.length === 0) return ''
  const items = page.crumbs.map(
    (crumb) => html`<li><a href="${href(site, crumb.path)}">${crumb.title}</a></li>`,
  )
  return html`<nav class="crumbs" aria-label="${words.crumbs}">
    <ol>
      ${items}
    </ol>
  </nav>`
}
