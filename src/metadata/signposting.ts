/** Signposting: links by which programs find their way around a publication (FAIR Signposting Profile, level 1). */
import { type Html, html } from '../html/html.ts'
import { type PublicationPage, doiAddress } from '../model/publication.ts'
import { type Site, href } from '../model/site.ts'
import { firstOrcid } from './publication.ts'
import { schemaType } from './work-type.ts'

/** How to cite it, who wrote it, what describes it, what kind of thing it is, and the article itself. */
export function signposting(page: PublicationPage, site: Site): Html {
  const { publication, citeThis } = page
  const links: [string, string | undefined, string?][] = [
    ['cite-as', publication.doi && doiAddress(publication.doi)],
    ['author', firstOrcid(publication, site)],
    ...(citeThis?.downloads ?? []).map((file): [string, string, string] => [
      'describedby',
      href(site, file.path),
      file.type,
    ]),
    ['type', `https://schema.org/${schemaType(publication)}`],
    ['type', 'https://schema.org/AboutPage'],
    ['item', publication.pdf && href(site, publication.pdf), 'application/pdf'],
  ]
  return html`${links.map(
    ([rel, address, type]) =>
      address !== undefined &&
      (type === undefined
        ? html`<link rel="${rel}" href="${address}" />`
        : html`<link rel="${rel}" href="${address}" type="${type}" />`),
  )}`
}
