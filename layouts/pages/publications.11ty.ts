/** The author's publications, group by group. */
import { html } from '../../src/html/html.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'
import { publicationList } from '../parts/publications.ts'

export default template(
  (site) => (site.publications ? [site.publications] : []),
  (page, site) =>
    document(
      page,
      site,
      html`<h1>${page.title}</h1>
        ${page.groups.map(
          (group) =>
            html`<section>
              <h2>${group.title}</h2>
              ${publicationList(group.publications, site, true)}
            </section>`,
        )}`,
    ),
)
