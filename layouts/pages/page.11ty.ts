/** A page the author wrote, such as about. */
import { html } from '../../src/html/html.ts'
import { template } from '../../src/model/template.ts'
import { comments } from '../parts/comments.ts'
import { document } from '../parts/document.ts'
import { typeOf } from '../parts/evidence.ts'
import { healthText, prose } from '../parts/health-text.ts'
import { saving } from '../parts/references.ts'
import { citations } from '../words/citations.en.ts'
import { en as words } from '../words/en.ts'

export default template(
  (site) => site.pages,
  (page, site) => {
    const { reviewed, above, below, sheet } = healthText(page, site)
    const type = typeOf(page)
    const title = html`<h1 data-pagefind-meta="title">${page.title}</h1>`
    return document(
      page,
      site,
      html`<article
        data-pagefind-body
        data-pagefind-meta="image:"
        data-pagefind-filter="kind:${words.search.kinds.page}"
      >
        ${
          type || reviewed
            ? html`<header>
                ${title} ${type ? html`<p class="meta" data-pagefind-ignore>${type}</p>` : ''}
                ${reviewed}
              </header>`
            : title
        }
        ${above} ${prose(page)} ${below}
        ${page.referenceFiles ? saving(citations.list, page.referenceFiles, site) : ''}
        ${page.comments ? comments(page, page.comments, site) : ''}
      </article>`,
      { sheet },
    )
  },
)
