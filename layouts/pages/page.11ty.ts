/** A page the author wrote, such as about. */
import { html } from '../../src/html/html.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'

export default template(
  (site) => site.pages,
  (page, site) =>
    document(
      page,
      site,
      html`<article data-pagefind-body>
        <h1>${page.title}</h1>
        <div class="prose">${page.body}</div>
      </article>`,
    ),
)
