/** The archive: every year with its months, and the posts themselves while they can be taken in at a glance. */
import { html } from '../../src/html/html.ts'
import { type Site, type YearPage, href } from '../../src/model/site.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'
import { months } from '../parts/months.ts'
import { en as words } from '../words/en.ts'

/** More posts than this, and the archive lists months alone. */
const AT_A_GLANCE = 200

export default template(
  (site) => (site.archive ? [site.archive] : []),
  (page, site) => {
    const titles = site.posts.length <= AT_A_GLANCE
    return document(
      page,
      site,
      html`<h1>${page.title}</h1>
        ${page.years.length === 0 ? html`<p>${words.posts.none}</p>` : ''}
        ${page.years.map((year) => section(year, site, titles))}`,
    )
  },
)

function section(year: YearPage, site: Site, titles: boolean) {
  return html`<section>
    <h2><a href="${href(site, year.path)}">${year.title}</a></h2>
    ${months(year.months, site, titles, 3)}
  </section>`
}
