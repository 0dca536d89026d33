/** A year of the archive. */
import { html } from '../../src/html/html.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'
import { months } from '../parts/months.ts'

/** More posts than this in a year, and its page lists the months alone. */
const AT_A_GLANCE = 500

export default template(
  (site) => site.archive?.years ?? [],
  (page, site) => {
    const posts = page.months.reduce((sum, month) => sum + month.posts.length, 0)
    return document(
      page,
      site,
      html`<h1>${page.title}</h1>
        ${months(page.months, site, posts <= AT_A_GLANCE, 2)}`,
    )
  },
)
