/** Highwire tags: what Google Scholar reads of an article (its “Inclusion Guidelines for Webmasters”, “Configuring the meta-tags”). */
import { type Html, html } from '../html/html.ts'
import { isoDay } from '../model/day.ts'
import type { PublicationPage } from '../model/publication.ts'
import { type Site, absolute } from '../model/site.ts'
import { inFull } from './person.ts'

/**
 * Title, authors and date, which Scholar wants at least, then what is known of the journal. Names stand without
 * degrees, dates with slashes. A PDF is named only where it stands on this site.
 */
export function highwire({ publication }: PublicationPage, site: Site): Html {
  const { title, author, issued, containerTitle, volume, issue, page, doi, pdf } = publication
  const [first, last] = page?.split(/\s*[-–]\s*/) ?? []
  const lines: [string, string | undefined][] = [
    ['title', title],
    ...author.map((name): [string, string] => ['author', inFull(name)]),
    ['publication_date', isoDay(issued).replaceAll('-', '/')],
    [publication.type === 'chapter' ? 'inbook_title' : 'journal_title', containerTitle],
    ['volume', volume],
    ['issue', issue],
    ['firstpage', first],
    ['lastpage', last],
    ['doi', doi],
    ['pdf_url', pdf && absolute(site, pdf)],
  ]
  return html`${lines.map(
    ([name, content]) =>
      content !== undefined && html`<meta name="${`citation_${name}`}" content="${content}" />`,
  )}`
}
