/** Search form: the box in the header. Plain HTML: sending it opens the search page. */
import { type Html, html } from '../../src/html/html.ts'
import { type Site, href } from '../../src/model/site.ts'
import { search as words } from '../words/search.en.ts'

/** Nothing on a site that has no search. */
export function searchForm(site: Site): Html | '' {
  if (!site.search) return ''
  return html`<search>
    <form class="search-box" action="${href(site, site.search.path)}">
      <input type="search" name="q" aria-label="${words.site}" autocomplete="off" />
      <button type="submit">${words.button}</button>
    </form>
  </search>`
}
