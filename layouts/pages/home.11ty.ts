/** The home page: who writes here, the newest posts and publications; and the pages with older posts. */
import { html } from '../../src/html/html.ts'
import { compareDays } from '../../src/model/day.ts'
import type { Listing } from '../../src/model/page.ts'
import { type Site, href } from '../../src/model/site.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'
import { paging } from '../parts/paging.ts'
import { listing, postList } from '../parts/posts.ts'
import { publicationList } from '../parts/publications.ts'
import { en as words } from '../words/en.ts'

const PUBLICATIONS = 3

export default template(
  (site) => site.home,
  (page, site) => document(page, site, page.number === 1 ? first(page, site) : later(page, site)),
)

function first(page: Listing, site: Site) {
  return html`<div class="welcome">
      <h1>${site.title}</h1>
      ${site.welcome ? html`<p class="lead">${site.welcome}</p>` : ''}
      ${site.about ? html`<div class="prose">${site.about}</div>` : ''}
    </div>
    <section>
      <h2>${words.posts.newest}</h2>
      ${postList(page.posts, site, 3)} ${paging(page, site)}
    </section>
    ${publications(site)}`
}

function later(page: Listing, site: Site) {
  return html`<h1>${page.title}</h1>
    ${listing(page, site)}`
}

/** The newest publications, and the way to all of them. */
function publications(site: Site) {
  if (!site.publications) return ''
  const all = site.publications.groups.flatMap((group) => group.publications)
  const newest = all.toSorted((a, b) => compareDays(b.issued, a.issued)).slice(0, PUBLICATIONS)
  return html`<section>
    <h2><a href="${href(site, site.publications.path)}">${site.publications.title}</a></h2>
    ${publicationList(newest, site, false)}
  </section>`
}
