/** A month of the archive, and a topic: their posts, page by page. */
import { html } from '../../src/html/html.ts'
import { monthsOf } from '../../src/model/site.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'
import { listing } from '../parts/posts.ts'

export default template(
  ({ archive, topics }) => [
    ...(archive ? monthsOf(archive).flatMap((month) => month.pages) : []),
    ...(topics ? topics.topics.flatMap((topic) => topic.pages) : []),
  ],
  (page, site) =>
    document(
      page,
      site,
      html`<h1>${page.title}</h1>
        ${listing(page, site)}`,
    ),
)
