/** Document: the frame of every page, from the doctype to the footer. */
import { type Html, html, raw } from '../../src/html/html.ts'
import type { Page, PageScript } from '../../src/model/page.ts'
import { type SearchPage, type Site, href } from '../../src/model/site.ts'
import type { Stylesheets } from '../../src/model/stylesheets.ts'
import { en as words } from '../words/en.ts'
import { crumbs } from './crumbs.ts'
import { footer } from './footer.ts'
import { header } from './header.ts'

export interface DocumentOptions {
  /** Links for the head that this kind of page alone has. */
  readonly links?: Html
  /** The style sheet, where it is another than that of the page's kind. */
  readonly sheet?: keyof Stylesheets
  /** The one script that this kind of page needs: its address below the site's root, and its hash. */
  readonly script?: Pick<SearchPage, 'script' | 'integrity'>
}

/** Search engines show about as many characters. */
const LONGEST_TITLE = 70

/** A whole page around what its `<main>` holds. */
export function document(page: Page, site: Site, main: Html, options: DocumentOptions = {}): Html {
  return html`<!DOCTYPE html>
    <html lang="${site.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        ${site.policy ? security(site.policy(page)) : ''}
        <title>${title(page, site)}</title>
        ${page.head ?? ''} ${options.links ?? ''} ${loaded(page, site, options)}
      </head>
      <body>
        <a class="skip" href="#_main">${words.skip}</a>
        ${header(page, site)}
        <main id="_main" tabindex="-1">${crumbs(page, site)} ${main}</main>
        ${footer(site)}
      </body>
    </html>`
}

/** The page's title, with the site's where both can be read in a tab or a list of results. */
function title(page: Page, site: Site): string {
  const both = `${page.title} · ${site.title}`
  return page.path === '/' || both.length > LONGEST_TITLE ? page.title : both
}

/** The security policy for hosts that cannot send headers; those that can send more. */
function security(policy: string): Html {
  return html`<meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="referrer" content="same-origin" />`
}

/** Script and styles. The inline script comes first: it decides between light and dark before anything is painted. */
function loaded(page: Page, site: Site, { script, sheet: own }: DocumentOptions): Html {
  const { inlineScript, stylesheets = {} } = site
  const named = own ?? (page.cardScript ? 'cited' : page.kind)
  const sheet = stylesheets[named] ?? stylesheets[page.kind] ?? stylesheets.all
  const link = (path: string) => html`<link rel="stylesheet" href="${href(site, path)}" />`
  const module = ({ path, integrity }: PageScript) =>
    html`<script type="module" src="${href(site, path)}" integrity="${integrity}"></script>`
  return html`${inlineScript ? raw(`<script>${inlineScript.code}</script>`) : ''}
  ${sheet ? link(sheet) : ''}
  ${script ? module({ path: script.script, integrity: script.integrity }) : ''}
  ${page.cardScript ? module(page.cardScript) : ''}`
}
