/** The glossary: every term with its other names, its meaning, its source and the posts that use it. */
import { type Html, html } from '../../src/html/html.ts'
import type { GlossaryEntry } from '../../src/model/glossary.ts'
import { type Site, href } from '../../src/model/site.ts'
import { template } from '../../src/model/template.ts'
import { longDay } from '../parts/dates.ts'
import { document } from '../parts/document.ts'
import { glossary as words } from '../words/glossary.en.ts'

export default template(
  (site) => (site.glossaryPage ? [site.glossaryPage] : []),
  (page, site) =>
    document(
      page,
      site,
      html`<h1>${page.title}</h1>
        <p class="${site.glossaryChecked ? 'meta' : 'banner'}">
          ${site.glossaryChecked ? words.checked(longDay(site.glossaryChecked, site)) : words.unchecked}
        </p>
        <dl class="glossary">${page.entries.map((entry) => explained(entry, site))}</dl>`,
    ),
)

function explained(entry: GlossaryEntry, site: Site): Html {
  const { id, term, language, names, abbreviation, meaning, source, posts } = entry
  const name = language ? html`<span lang="${language}">${term}</span>` : html`${term}`
  return html`<dt id="${id}">${name}</dt>
    <dd>${meaning}</dd>
    ${abbreviation ? html`<dd class="meta">${words.short}: ${abbreviation}</dd>` : ''}
    ${names.length > 0 ? html`<dd class="meta">${words.also}: ${names.join(', ')}</dd>` : ''}
    ${posts.length > 0 ? html`<dd class="meta">${words.posts}: ${links(entry, site)}</dd>` : ''}
    <dd class="meta">${words.source}: <a href="${source.url}">${source.name}</a></dd>`
}

function links({ posts }: GlossaryEntry, site: Site): Html[] {
  return posts.map(
    (post, at) => html`${at > 0 ? ', ' : ''}<a href="${href(site, post.path)}">${post.title}</a>`,
  )
}
