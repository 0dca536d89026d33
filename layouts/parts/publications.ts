/** Publications: the author's articles, each as a researcher would cite it. */
import { type Html, html } from '../../src/html/html.ts'
import { formatDay, isoDay } from '../../src/model/day.ts'
import type { Publication } from '../../src/model/publication.ts'
import type { Site } from '../../src/model/site.ts'
import { en as words } from '../words/en.ts'

/** A list of publications; with anchors (`#ju-2015`) on the page that is their own. */
export function publicationList(items: readonly Publication[], site: Site, anchors: boolean): Html {
  const line = (item: Publication) => publication(item, site)
  return html`<ol class="publications">
    ${items.map((item) =>
      anchors ? html`<li id="${item.id}">${line(item)}</li>` : html`<li>${line(item)}</li>`,
    )}
  </ol>`
}

/** Title, authors, journal with volume and issue, date, page. */
function publication(item: Publication, site: Site): Html {
  const address = item.doi ? `https://doi.org/${item.doi}` : item.url
  const title = address ? html`<a href="${address}">${item.title}</a>` : html`${item.title}`
  const authors = item.author.map((name) => [name.given, name.family].filter(Boolean).join(' '))
  const journal = item.containerTitle ? html`<cite>${item.containerTitle}</cite>, ` : ''
  const { volume, issue, pages } = words.publications
  const place = [
    item.volume ? `${volume} ${item.volume}, ` : '',
    item.issue ? `${issue} ${item.issue}, ` : '',
  ]
  return html`<b>${title}</b>
    <span class="meta">
      ${authors.join(', ')}.
      ${journal}${place.join('')}${issued(item, site)}${item.page ? `, ${pages} ${item.page}` : ''}
    </span>`
}

function issued({ issued }: Publication, site: Site): Html {
  const { day, month } = words.formats
  const format = issued.day === undefined ? month : day
  const shown = formatDay(issued, format, site.language)
  return html`<time datetime="${isoDay(issued)}">${shown}</time>`
}
