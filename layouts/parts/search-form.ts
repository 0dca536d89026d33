/** Search form: the box in the header. Sending it opens the search page; a reader who goes to it starts the search in place. */
import { type Html, html, raw } from '../../src/html/html.ts'
import { type Site, href } from '../../src/model/site.ts'
import { search as words } from '../words/search.en.ts'

/** Nothing on a site that has no search. */
export function searchForm(site: Site): Html | '' {
  if (!site.search) return ''
  const { path, script, starter } = site.search
  return html`<search>
    <form class="search-box" action="${href(site, path)}" data-script="${href(site, script)}">
      <input type="search" name="q" aria-label="${words.site}" autocomplete="off" />
      <button type="submit">${words.button}</button>
    </form>
    ${raw(`<script>${starter.code}</script>`)}
  </search>`
}
