/** Everything that the site cites, each work with the pages that cite it. */
import { type Html, html } from '../../src/html/html.ts'
import type { ReferenceEntry, ReferencesPage, ReferencesPart } from '../../src/model/citation.ts'
import { type Site, href } from '../../src/model/site.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'
import { saving } from '../parts/references.ts'
import { citations as words } from '../words/citations.en.ts'

export default template(
  ({ referencesPage: page }): (ReferencesPage | ReferencesPart)[] =>
    page ? [page, ...(page.parts ?? [])] : [],
  (page, site) =>
    document(
      page,
      site,
      html`<h1>${page.title}</h1>
        ${'downloads' in page ? saving(words.whole, page.downloads, site) : ''}
        ${letters(page, site)}
        ${'parts' in page ? (page.parts ?? []).map((part) => named(part, site)) : ''}
        ${
          page.entries.length > 0
            ? html`<ul class="references">
                ${page.entries.map((entry) => listed(entry, site))}
              </ul>`
            : ''
        }`,
    ),
)

/** The way to the other pages of a long list. */
function letters(page: ReferencesPage | ReferencesPart, site: Site): Html | '' {
  const parts = site.referencesPage?.parts
  if (!parts) return ''
  const link = ({ name, path }: ReferencesPart) =>
    path === page.path
      ? html` <a href="${href(site, path)}" aria-current="page">${name}</a>`
      : html` <a href="${href(site, path)}">${name}</a>`
  return html`<nav aria-label="${words.letters}">
    <p class="share">${parts.map(link)}</p>
  </nav>`
}

/** The works of a page by their short names: an address of old, `/references/#ref-mu2020`, leads to them still. */
function named({ name, path, entries }: ReferencesPart, site: Site): Html {
  const page = href(site, path)
  const line = ({ anchor, short }: ReferenceEntry) =>
    html`<li id="${anchor}"><a href="${page}#${anchor}">${short}</a></li>`
  return html`<h2>${name}</h2>
    <ul class="months">
      ${entries.map(line)}
    </ul>`
}

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
