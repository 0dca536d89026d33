/** All topics, with how many posts each has. */
import { html } from '../../src/html/html.ts'
import { href } from '../../src/model/site.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'
import { en as words } from '../words/en.ts'

export default template(
  (site) => (site.topics ? [site.topics] : []),
  (page, site) =>
    document(
      page,
      site,
      html`<h1>${page.title}</h1>
        <ul class="months">
          ${page.topics.map(
            (topic) =>
              html`<li>
                <a href="${href(site, topic.path)}">${topic.name}</a>
                <span class="meta">${words.posts.count(topic.posts.length)}</span>
              </li>`,
          )}
        </ul>`,
    ),
)
