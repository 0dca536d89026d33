/** What stands at an address whose page was withdrawn, and the list of all of them. */
import { html } from '../../src/html/html.ts'
import { href } from '../../src/model/site.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'
import { en as words } from '../words/en.ts'

export default template(
  (site) => site.gone ?? [],
  (page, site) =>
    document(
      page,
      site,
      html`<h1>${page.title}</h1>
        <p>${page.reason === undefined ? words.gone.list : words.gone.text}</p>
        ${
          page.reason === undefined
            ? html`<dl>
                ${page.withdrawals.map(
                  ({ path, reason }) =>
                    html`<dt>${path}</dt>
                      <dd>${reason}</dd>`,
                )}
              </dl>`
            : html`<p>${page.reason}</p>`
        }
        <p><a href="${href(site, '/')}">${words.home}</a></p>`,
    ),
)
