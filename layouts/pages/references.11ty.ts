/** Everything that the site cites, each work with the pages that cite it. */
import { type Html, html } from '../../src/html/html.ts'
import type { ReferenceEntry } from '../../src/model/citation.ts'
import { type Site, href } from '../../src/model/site.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'
import { saving } from '../parts/references.ts'
import { citations as words } from '../words/citations.en.ts'

export default template(
  (site) => (site.referencesPage ? [site.referencesPage] : []),
  (page, site) =>
    document(
      page,
      site,
      html`<h1>${page.title}</h1>
        ${saving(words.whole, page.downloads, site)}
        <ul class="references">
          ${page.entries.map((entry) => listed(entry, site))}
        </ul>`,
    ),
)

/** The empty element is for programs such as Zotero, which find works in a page by it (COinS). */
function listed({ anchor, body, contextObject, texts }: ReferenceEntry, site: Site): Html {
  return html`<li id="${anchor}">
    ${body}${contextObject ? html`<span class="Z3988" title="${contextObject}"></span>` : ''}
    <span class="meta">
      ${words.cited}:
      ${texts.map(({ path, title }) => html` <a href="${href(site, path)}#${anchor}">${title}</a>`)}
    </span>
  </li>`
}
