/** What guidelines say: the recommendations for and against, with their number, words, source and state. */
import { type Html, html } from '../../src/html/html.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Guidance, Guideline, Recommendation } from '../../src/model/guideline.ts'
import { type Site, href } from '../../src/model/site.ts'
import { guidelines as words } from '../words/evidence.en.ts'
import { plainDay } from './dates.ts'

/** The panel of a text that names guidelines. */
export function guidelinePanel({ guidance = [] }: Evidence, site: Site): Html | '' {
  if (guidance.length === 0) return ''
  return html`<section class="panel" aria-labelledby="_guidelines" data-pagefind-ignore>
    <h2 id="_guidelines">${words.panel}</h2>
    ${guidance.map(
      (one) =>
        html`<div class="guideline">
          <h3><a href="${one.guideline.url}">${one.guideline.name}</a></h3>
          <p>${one.guideline.title}</p>
          ${recommendations(one, site)} ${others(one, site)} ${state(one.guideline, site)}
        </div>`,
    )}
    ${
      site.guidelinesPage
        ? html`<p class="meta">
            <a href="${href(site, site.guidelinesPage.path)}">${words.all}</a>
          </p>`
        : ''
    }
  </section>`
}

/** The way to what the guideline says of other treatments. */
function others({ guideline, others }: Guidance, site: Site): Html | '' {
  if (others === 0 || !site.guidelinesPage) return ''
  const address = `${href(site, site.guidelinesPage.path)}#${guideline.id}`
  return html`<p class="meta"><a href="${address}">${words.others(others)}</a></p>`
}

/** The recommendations, those against the treatment marked as clearly as those for it. */
export function recommendations({ recommendations }: Guidance, site: Site): Html | '' {
  if (recommendations.length === 0) return ''
  const print = (one: Recommendation) =>
    html`<li class="${one.direction}">
      <p class="meta">
        <b>${words.direction[one.direction]}</b>
        ${one.number ? html`<span>${words.recommendation(one.number)}</span>` : ''}
        ${one.strength ? html`<span>${words.strength(one.strength)}</span>` : ''}
      </p>
      <blockquote cite="${one.source.url}">${words.quote(one.quote)}</blockquote>
      <p class="meta">
        <span
          >${words.quotedFrom} <a href="${one.source.url}">${one.source.name}</a>,
          ${words.read(plainDay(one.source.read, site))}</span
        >
      </p>
    </li>`
  return html`<ul>
    ${recommendations.map(print)}
  </ul>`
}

/** Publisher, days and status, and whether the author has looked. */
export function state(guideline: Guideline, site: Site): Html {
  const { publisher, published, checked } = guideline
  const facts = [
    publisher,
    words.published(plainDay(published, site)),
    statusOf(guideline, site),
    checked ? words.checked(plainDay(checked, site)) : words.unchecked,
  ]
  return html`<p class="meta">
    ${facts.filter((fact) => fact !== '').map((fact) => html` <span>${fact}</span>`)}
  </p>`
}

/** A guideline whose state nobody has looked up says at least when it was last changed. */
function statusOf({ status, updated, replacedBy }: Guideline, site: Site): string {
  const changed = words.status.updated(updated && plainDay(updated, site))
  if (status === undefined) return updated ? changed : ''
  if (status === 'updated') return changed
  if (status !== 'replaced') return words.status[status]
  const successor = site.guidelines?.find(({ id }) => id === replacedBy)
  return successor ? `${words.status.replacedBy} ${successor.name}` : words.status.replaced
}
