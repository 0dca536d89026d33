/** A page the author wrote, such as about. */
import { html } from '../../src/html/html.ts'
import { template } from '../../src/model/template.ts'
import { comments } from '../parts/comments.ts'
import { document } from '../parts/document.ts'
import { en as words } from '../words/en.ts'

export default template(
  (site) => site.pages,
  (page, site) =>
    document(
      page,
      site,
      html`<article
        data-pagefind-body
        data-pagefind-meta="image:"
        data-pagefind-filter="kind:${words.search.kinds.page}"
      >
        <h1 data-pagefind-meta="title">${page.title}</h1>
        <div class="prose">${page.body}</div>
        ${page.comments ? comments(page, page.comments, site) : ''}
      </article>`,
      page.comments ? { sheet: 'commented' } : {},
    ),
)
