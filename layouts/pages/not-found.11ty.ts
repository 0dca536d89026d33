/** What a host shows for an address that does not exist. */
import { html } from '../../src/html/html.ts'
import { href } from '../../src/model/site.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'
import { en as words } from '../words/en.ts'

export default template(
  (site) => (site.notFound ? [site.notFound] : []),
  (page, site) => {
    const ways = [
      { title: words.home, path: '/' },
      ...[site.archive, site.topics, site.publications].filter((way) => way !== undefined),
    ]
    return document(
      page,
      site,
      html`<h1>${page.title}</h1>
        <p>${words.notFound.text} ${site.search ? words.notFound.search : words.notFound.try}</p>
        <ul>
          ${ways.map((way) => html`<li><a href="${href(site, way.path)}">${way.title}</a></li>`)}
        </ul>`,
    )
  },
)
