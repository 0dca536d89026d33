/** Review: when a page was last looked through, that it is overdue, and what was changed since it was published. */
import { type Html, html } from '../../src/html/html.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Site } from '../../src/model/site.ts'
import { review as words } from '../words/evidence.en.ts'
import { plainDay, plainTime } from './dates.ts'

/** The two lines of the NHS, and that a correction was made. */
export function reviewLine({ review, changes = [] }: Evidence, site: Site): Html | '' {
  const corrected = changes.find(({ kind }) => kind === 'correction')
  if (!review && !corrected) return ''
  return html`<p class="meta" data-pagefind-ignore>
    ${
      review
        ? html`<span
              >${words.reviewed}: ${plainTime(review.reviewed, site)}
              ${review.by ? words.by(review.by.name) : ''}</span
            >
            <span>${words.due}: ${plainTime(review.due, site)}</span>`
        : ''
    }
    ${
      corrected
        ? html`<a href="#_changes"
            >${words.kinds.correction}, ${plainTime(corrected.date, site)}</a
          >`
        : ''
    }
  </p>`
}

/** Says that nobody has looked through the page in time. */
export function overdueNotice({ review }: Evidence, site: Site): Html | '' {
  if (!review?.overdue) return ''
  return html`<p class="banner" data-pagefind-ignore>
    ${words.overdue(plainDay(review.due, site))}
  </p>`
}

/** The log of changes; a correction opens it. */
export function changeLog(text: Evidence, site: Site): Html | '' {
  if (!text.changes || text.changes.length === 0) return ''
  const corrected = text.changes.some(({ kind }) => kind === 'correction')
  const list = changeList(text, site)
  const title = html`<summary>${words.changes}</summary>`
  return corrected
    ? html`<details id="_changes" open data-pagefind-ignore>${title} ${list}</details>`
    : html`<details id="_changes" data-pagefind-ignore>${title} ${list}</details>`
}

/** The same log for feeds, whose readers have no page around the text. */
export function changesBelow(text: Evidence, site: Site): Html | '' {
  if (!text.changes || text.changes.length === 0) return ''
  return html`<h2>${words.changes}</h2>
    ${changeList(text, site)}`
}

/** The changes, newest first. */
function changeList({ changes = [] }: Evidence, site: Site): Html {
  return html`<ul>
    ${changes.map(
      ({ date, kind, note }) =>
        html`<li><b>${words.kinds[kind]}</b>, ${plainTime(date, site)}: ${note}</li>`,
    )}
  </ul>`
}
