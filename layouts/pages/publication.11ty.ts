/** One of the author's publications: its facts, what it says in plain words, where to read it, how to cite it. */
import { type Html, html } from '../../src/html/html.ts'
import type { PublicationPage } from '../../src/model/publication.ts'
import { type Site, href } from '../../src/model/site.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'
import { elsewhere, facts } from '../parts/publications.ts'
import { saving } from '../parts/references.ts'
import { citations } from '../words/citations.en.ts'
import { en as words } from '../words/en.ts'

export default template(
  (site) => site.publications?.pages ?? [],
  (page, site) =>
    document(
      page,
      site,
      html`<article>
        <h1>${page.title}</h1>
        <p>${facts(page.publication, site)}</p>
        ${reading(page, site)} ${summary(page)} ${citing(page, site)}
      </article>`,
    ),
)

/** The article itself: here, and where its publisher has it. */
function reading({ publication }: PublicationPage, site: Site): Html | '' {
  const { pdf } = publication
  const there = elsewhere(publication)
  const links = [
    ...(pdf ? [html` <a href="${href(site, pdf)}">${words.publications.pdf}</a>`] : []),
    ...(there ? [html` <a href="${there}">${there.replace(/^https?:\/\/(www\.)?/, '')}</a>`] : []),
  ]
  return links.length > 0 ? html`<p class="share">${words.publications.read}:${links}</p>` : ''
}

function summary({ publication }: PublicationPage): Html | '' {
  if (!publication.summary) return ''
  return html`<section class="prose">
    <h2>${words.publications.summary}</h2>
    ${publication.summary.body}
  </section>`
}

function citing({ citeThis }: PublicationPage, site: Site): Html | '' {
  if (!citeThis) return ''
  return html`<section class="prose">
    <h2>${words.publications.cite}</h2>
    <p>${citeThis.text}</p>
    ${saving(citations.save, citeThis.downloads, site)}
  </section>`
}
