/** Footer: the notice that every page carries, the author's links and the feed. */
import { type Html, html } from '../../src/html/html.ts'
import { type Site, href } from '../../src/model/site.ts'
import { en as words } from '../words/en.ts'
import { menuHref } from './header.ts'

export function footer(site: Site): Html {
  const feed = site.feeds[0]
  const links = [
    ...site.links.map((link) => html`<li><a href="${menuHref(link, site)}">${link.title}</a></li>`),
    feed ? html`<li><a href="${href(site, feed.path)}">${words.footer.feed}</a></li>` : '',
  ].filter((link) => link !== '')
  return html`<footer class="end">
    ${site.notice ? html`<p>${site.notice}</p>` : ''}
    ${
      links.length > 0
        ? html`<ul>
            ${links}
          </ul>`
        : ''
    }
  </footer>`
}
