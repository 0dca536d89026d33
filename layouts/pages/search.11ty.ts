/** The search page: its form, and the templates that the search's script fills with what it finds. */
import { type Html, html } from '../../src/html/html.ts'
import { type SearchPage, type Site, href } from '../../src/model/site.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'
import { searchTemplates } from '../parts/search-templates.ts'
import { search as words } from '../words/search.en.ts'

export default template(
  (site) => (site.search ? [site.search] : []),
  (page, site) =>
    document(
      page,
      site,
      html`<h1>${page.title}</h1>
        <div class="search" data-search>
          <search>
            <form action="${href(site, page.path)}">
              <label for="_words">${words.label}</label>
              <p class="search-line">
                <input
                  type="search"
                  id="_words"
                  name="q"
                  autocomplete="off"
                  autocapitalize="off"
                  enterkeyhint="search"
                  aria-describedby="_hint"
                />
                <button type="submit">${words.button}</button>
              </p>
              <p class="search-hint" id="_hint">${words.hint}</p>
              ${filters()}
              <p data-sort hidden>
                <label><input type="checkbox" name="sort" value="newest" /> ${words.newest}</label>
              </p>
            </form>
          </search>
          <p class="search-status" role="status"></p>
          <div data-results></div>
          <noscript>
            <p>${words.noScript}</p>
            ${ways(site)}
          </noscript>
          ${searchTemplates(ways(site), site)}
        </div>`,
      { script: page, links: descriptionLink(page, site) },
    ),
)

/** Lets a browser offer the search in its address bar. */
function descriptionLink({ openSearch }: SearchPage, site: Site): Html {
  return html`<link
    rel="search"
    type="application/opensearchdescription+xml"
    title="${site.title}"
    href="${href(site, openSearch)}"
  />`
}

/** Hidden until there are results that can be narrowed. */
function filters(): Html {
  const { title, kind, year, topic, reviewed, clear } = words.filters
  const fieldset = (name: string, legend: string) =>
    html`<fieldset data-filter="${name}">
      <legend>${legend}</legend>
    </fieldset>`
  return html`<details class="search-filters" hidden>
    <summary>${title}</summary>
    ${fieldset('kind', kind)} ${fieldset('year', year)} ${fieldset('topic', topic)}
    ${fieldset('reviewed', reviewed)}
    <button type="button" data-clear hidden>${clear}</button>
  </details>`
}

/** Other ways to what the site has. */
function ways(site: Site): Html {
  const pages = [site.archive, site.topics, site.glossaryPage, site.publications].filter(
    (way) => way !== undefined,
  )
  return html`<ul>
    ${pages.map((way) => html`<li><a href="${href(site, way.path)}">${way.title}</a></li>`)}
  </ul>`
}
