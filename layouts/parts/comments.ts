/** Comments: what readers wrote below a text, in threads, and how to add to it. */
import { type Html, html } from '../../src/html/html.ts'
import type { Comments, Thread } from '../../src/model/comment.ts'
import { isoDay } from '../../src/model/day.ts'
import type { Page } from '../../src/model/page.ts'
import type { Site } from '../../src/model/site.ts'
import { comments as words } from '../words/comments.en.ts'
import { longDay } from './dates.ts'

/** In the search they count for half of the author's own words. */
export function comments(page: Page, { count, threads, setting }: Comments, site: Site): Html {
  return html`<section class="comments" aria-labelledby="_comments" data-pagefind-weight="0.5">
    <h2 id="_comments">${words.title(count)}</h2>
    ${list(threads, site)} ${setting === 'open' ? invitation(page, site) : ''}
  </section>`
}

function list(threads: readonly Thread[], site: Site): Html | '' {
  if (threads.length === 0) return ''
  return html`<ol>
    ${threads.map(
      (thread) =>
        html`<li>
          <article id="${thread.anchor}">
            ${meta(thread, site)}
            <div class="prose">${thread.body}</div>
          </article>
          ${list(thread.answers, site)}
        </li>`,
    )}
  </ol>`
}

/** Who wrote it and when; the day is a link to the comment itself. */
function meta({ author, url, anchor, date, time }: Thread, site: Site): Html {
  return html`<p class="meta" data-pagefind-ignore>
    <b>${url ? html`<a href="${url}" rel="nofollow ugc">${author}</a>` : author}</b>
    <a href="#${anchor}"><time datetime="${time ?? isoDay(date)}">${longDay(date, site)}</time></a>
  </p>`
}

/** A letter to the author: nothing is sent from the page, and nobody needs an account. */
function invitation(page: Page, site: Site): Html | '' {
  if (!site.email) return ''
  const subject = encodeURIComponent(words.subject(page.title))
  return html`<p data-pagefind-ignore>
    <a href="mailto:${site.email}?subject=${subject}">${words.write}</a>. ${words.rules}
  </p>`
}
