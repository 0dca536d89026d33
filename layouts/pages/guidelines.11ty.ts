/** The guidelines: each with its recommendations, its state, and what rests on it. */
import { type Html, html } from '../../src/html/html.ts'
import type { GuidelineEntry } from '../../src/model/guideline.ts'
import { type Site, href } from '../../src/model/site.ts'
import { template } from '../../src/model/template.ts'
import { document } from '../parts/document.ts'
import { recommendations, state } from '../parts/guidelines.ts'
import { guidelines as words } from '../words/evidence.en.ts'

export default template(
  (site) => (site.guidelinesPage ? [site.guidelinesPage] : []),
  (page, site) =>
    document(
      page,
      site,
      html`<h1>${page.title}</h1>
        <p>${words.intro}</p>
        ${page.entries.map((entry) => listed(entry, site))}`,
    ),
)

function listed(entry: GuidelineEntry, site: Site): Html {
  const { id, name, title, url, conditions, siblings } = entry.guideline
  const others = (site.guidelines ?? []).filter((one) => siblings.includes(one.id))
  const successor = entry.successor ? [entry.successor] : []
  return html`<section class="guideline" id="${id}">
    <h2><a href="${url}">${name}</a></h2>
    <p>${title}</p>
    ${recommendations(entry, site)} ${state(entry.guideline, site)}
    <p class="meta"><span>${words.conditions}: ${conditions.join(', ')}</span></p>
    ${linked(
      words.siblings,
      [...successor, ...others].map((one) => [`#${one.id}`, one.name]),
    )}
    ${
      entry.texts.length > 0
        ? linked(
            words.posts,
            entry.texts.map((text) => [href(site, text.path), text.title]),
          )
        : html`<p class="meta">${words.none}</p>`
    }
  </section>`
}

function linked(label: string, links: readonly (readonly [string, string])[]): Html | '' {
  if (links.length === 0) return ''
  return html`<p class="meta">
    <span>${label}:</span> ${links.map(([to, title]) => html` <a href="${to}">${title}</a>`)}
  </p>`
}
