/** Publications: the author's articles, each as a researcher would cite it. */
import { type Html, html } from '../../src/html/html.ts'
import { isoDay } from '../../src/model/day.ts'
import { type Publication, doiAddress } from '../../src/model/publication.ts'
import { type Site, href } from '../../src/model/site.ts'
import { publicationPlace } from './publication-place.ts'

/** A list of publications; with anchors (`#ju-2015`) on the page that is their own, and there for programs too. */
export function publicationList(items: readonly Publication[], site: Site, anchors: boolean): Html {
  return html`<ol class="publications">
    ${items.map((item) =>
      anchors
        ? html`<li id="${item.id}">${publication(item, site)}${forPrograms(item)}</li>`
        : html`<li>${publication(item, site)}</li>`,
    )}
  </ol>`
}

/** Who wrote it, the journal with volume and issue, the date and the page. */
export function facts(item: Publication, site: Site): Html {
  const authors = item.author.map((name) => [name.given, name.family].filter(Boolean).join(' '))
  const journal = item.containerTitle ? html`<cite>${item.containerTitle}</cite>, ` : ''
  const { volume, day, page } = publicationPlace(item, site)
  const time = html`<time datetime="${isoDay(item.issued)}">${day}</time>`
  return html`${authors.join(', ')}.
  ${journal}${volume && `${volume}, `}${time}${page && `, ${page}`}`
}

/** Where it can be read elsewhere: its DOI, else its own address. */
export function elsewhere({ doi, url }: Publication): string | undefined {
  return doi === undefined ? url : doiAddress(doi)
}

/** The title leads to the publication's own page, or to where it can be read. */
function publication(item: Publication, site: Site): Html {
  const address = item.path === undefined ? elsewhere(item) : href(site, item.path)
  const title = address ? html`<a href="${address}">${item.title}</a>` : html`${item.title}`
  return html`<b>${title}</b> <span class="meta">${facts(item, site)}</span>`
}

/** An empty element by which programs such as Zotero find works in a page (COinS). */
function forPrograms({ contextObject }: Publication): Html | '' {
  return contextObject ? html`<span class="Z3988" title="${contextObject}"></span>` : ''
}
