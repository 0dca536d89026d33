/** Evidence: the key points above a text, and below it how certain its claims are and how it was made. */
import { type Html, html } from '../../src/html/html.ts'
import type { CitedWork } from '../../src/model/citation.ts'
import type { Evidence, Searched } from '../../src/model/evidence.ts'
import type { AuthorText } from '../../src/model/page.ts'
import type { Site } from '../../src/model/site.ts'
import { evidence as words } from '../words/evidence.en.ts'
import { plainDay } from './dates.ts'

/** What kind of text it is, for the line below the title. */
export function typeOf({ type }: Evidence): Html | '' {
  return type ? html`<span>${words.types[type]}</span>` : ''
}

/** Says of a text that sells something that it does. */
export function commercialNotice({ commercial }: Evidence): Html | '' {
  return commercial ? html`<p class="banner" data-pagefind-ignore>${words.commercial}</p>` : ''
}

export function keyPointBox({ keyPoints = [] }: Evidence): Html | '' {
  if (keyPoints.length === 0) return ''
  return html`<section class="card prose" aria-labelledby="_key-points">
    <h2 id="_key-points">${words.keyPoints}</h2>
    <ul>
      ${keyPoints.map((point) => html`<li>${point}</li>`)}
    </ul>
  </section>`
}

/** Each claim with GRADE's word for how certain it is, and who judged it. */
export function certaintyList({ certainty = [], cited = [] }: AuthorText, site: Site): Html | '' {
  if (certainty.length === 0) return ''
  return html`<section class="panel" aria-labelledby="_certainty">
    <h2 id="_certainty">${words.certainty}</h2>
    <ul>
      ${certainty.map(
        ({ claim, level, by }) =>
          html`<li>
            ${claim}
            <p class="meta">
              <b>${words.level(level)}</b>
              <span>${words.judged} ${judge(by, cited, site)}</span>
            </p>
          </li>`,
      )}
    </ul>
  </section>`
}

/** A person by her name, a work that the text cites by the way to it. */
function judge(by: string, cited: readonly CitedWork[], site: Site): Html | string {
  const key = /^(doi|pmid):/i.test(by) ? by.toLowerCase() : by
  const work = cited.find(({ reference: { id, DOI = '', PMID = '' } }) =>
    [id, `doi:${DOI.toLowerCase()}`, `pmid:${PMID}`].includes(key),
  )
  if (work) return html`<a href="#${work.anchor}">${work.short}</a>`
  return site.people.find(({ id }) => id === by)?.name ?? by
}

/** Conditions, treatments, search, consent, conflicts and funding. */
export function howMade(text: Evidence, site: Site): Html | '' {
  const { conditions = [], treatments = [], searched, consent, conflicts, funding } = text
  const named = conditions.map(({ name, icd11 }) => (icd11 ? `${name} (ICD-11 ${icd11})` : name))
  const rows: [string, string][] = [
    [words.conditions, named.join(', ')],
    [words.treatments, treatments.join(', ')],
    [words.searched, searched ? searchedText(searched, site) : ''],
    [words.consent, consent ? words.consented : ''],
    [words.conflicts, conflicts ?? ''],
    [words.funding, funding ?? ''],
  ]
  const known = rows.filter(([, text]) => text !== '')
  if (known.length === 0) return ''
  return html`<section class="panel" aria-labelledby="_made" data-pagefind-ignore>
    <h2 id="_made">${words.made}</h2>
    <dl>
      ${known.map(
        ([label, text]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
  </section>`
}

function searchedText({ on, where, how }: Searched, site: Site): string {
  return [plainDay(on, site), where.join(', '), how].filter(Boolean).join('; ')
}
