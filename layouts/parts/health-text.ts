/** Health text: what stands above and below a post or a page that says of itself what it rests on. */
import { type Html, html } from '../../src/html/html.ts'
import type { AuthorText } from '../../src/model/page.ts'
import type { Site } from '../../src/model/site.ts'
import type { Stylesheets } from '../../src/model/stylesheets.ts'
import { en as words } from '../words/en.ts'
import { certaintyList, commercialNotice, howMade, keyPointBox } from './evidence.ts'
import { guidelinePanel } from './guidelines.ts'
import { changeLog, overdueNotice, reviewLine } from './review.ts'

export interface HealthText {
  /** For the header of the article. */
  readonly reviewed: Html | ''
  readonly above: readonly (Html | '')[]
  readonly below: readonly (Html | '')[]
  /** The style sheet, where it is another than that of the page's kind. */
  readonly sheet?: keyof Stylesheets
}

export function healthText(text: AuthorText, site: Site): HealthText {
  const reviewed = reviewLine(text, site)
  const above = [commercialNotice(text), overdueNotice(text, site), keyPointBox(text)]
  const below = [
    guidelinePanel(text, site),
    certaintyList(text, site),
    howMade(text, site),
    changeLog(text, site),
  ]
  const more = [reviewed, ...above, ...below].some((part) => part !== '')
  const sheet = text.comments ? 'commented' : more && !text.cardScript ? 'evidence' : undefined
  return { reviewed, above, below, ...(sheet && { sheet }) }
}

/** The text; the search can tell apart what was reviewed. */
export function prose({ review, body }: AuthorText): Html {
  return review
    ? html`<div class="prose" data-pagefind-filter="reviewed:${words.search.reviewed}">
        ${body}
      </div>`
    : html`<div class="prose">${body}</div>`
}
