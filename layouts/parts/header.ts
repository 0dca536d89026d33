/** Header: the site's name, the menu, the search box and the choice between light and dark. */
import { type Html, html } from '../../src/html/html.ts'
import type { Page } from '../../src/model/page.ts'
import { type MenuLink, type Site, href } from '../../src/model/site.ts'
import { en as words } from '../words/en.ts'
import { searchForm } from './search-form.ts'

export function header(page: Page, site: Site): Html {
  const name = html`<a class="name" href="${href(site, '/')}">${site.title}</a>`
  const search = page.kind === 'search' ? '' : searchForm(site)
  const theme = html`<button
    type="button"
    class="theme"
    aria-label="${words.dark}"
    hidden
  ></button>`
  return html`<header class="top">
    ${page.path === '/' ? '' : name} ${menu(page, site)} ${search} ${site.inlineScript ? theme : ''}
  </header>`
}

function menu(page: Page, site: Site): Html | '' {
  const links = site.menu.length > 0 ? site.menu : ownMenu(site)
  if (links.length === 0) return ''
  return html`<nav class="menu" aria-label="${words.menu}">
    <ul>
      ${links.map((link) => html`<li>${item(link, page, site)}</li>`)}
    </ul>
  </nav>`
}

/** Without a menu of the author's, what the site has. */
function ownMenu({ archive, topics, publications, pages }: Site): MenuLink[] {
  const found = [archive, topics, publications, ...pages].filter((page) => page !== undefined)
  return found.map(({ title, path }) => ({ title, href: path }))
}

function item(link: MenuLink, page: Page, site: Site): Html {
  const address = menuHref(link, site)
  return link.href === page.path
    ? html`<a href="${address}" aria-current="page">${link.title}</a>`
    : html`<a href="${address}">${link.title}</a>`
}

/** The author writes addresses of this site from its root. */
export function menuHref(link: MenuLink, site: Site): string {
  return link.href.startsWith('/') ? href(site, link.href) : link.href
}
