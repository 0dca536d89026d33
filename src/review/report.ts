/** Report: what has aged on the site, as lines with their place: for the author, who decides what to do. */
import { type Day, compareDays, dayNumber, isoDay } from '../model/day.ts'
import { GUIDELINE_MONTHS, type Guideline, isStale } from '../model/guideline.ts'
import type { AuthorText } from '../model/page.ts'
import type { Site } from '../model/site.ts'
import { reviewOf } from './review.ts'

export interface AgedGroup {
  readonly title: string
  /** `content/posts/psoas.md:5  “The psoas muscle”: …`, the most pressing first. */
  readonly lines: readonly string[]
}

/** In days: what comes due so soon is told. */
const SOON = 90

/** What is overdue, what comes due, which guidelines nobody has looked up of late, and which texts a changed one touches. */
export function agedGroups({ posts, pages, guidelines = [] }: Site, today: Day): AgedGroup[] {
  const texts = [...posts, ...pages]
  const reviews = texts
    .flatMap((text) => {
      const review = reviewOf(text, today)
      return review ? [{ text, ...review, left: dayNumber(review.due) - dayNumber(today) }] : []
    })
    .sort((a, b) => compareDays(a.due, b.due) || (a.text.path < b.text.path ? -1 : 1))
  const say = (text: AuthorText, due: Day, what: string) =>
    line(text, ['reviewBy', 'reviewed'], `“${text.title}” ${what} on ${isoDay(due)}`)
  return [
    {
      title: 'Overdue for review',
      lines: reviews
        .filter(({ overdue }) => overdue)
        .map(({ text, due }) => say(text, due, 'was due')),
    },
    {
      title: `Due for review in the next ${SOON} days`,
      lines: reviews
        .filter(({ overdue, left }) => !overdue && left <= SOON)
        .map(({ text, due }) => say(text, due, 'is due')),
    },
    {
      title: `Guidelines not looked up on the publisher’s page for ${GUIDELINE_MONTHS} months`,
      lines: guidelines.filter((guideline) => isStale(guideline, today)).map(stale),
    },
    {
      title:
        'Posts and pages that rest on a guideline which has changed since they were last looked through',
      lines: texts.flatMap((text) => touched(text, guidelines)),
    },
  ]
}

function stale({ file, lineOf, name, checked, url }: Guideline): string {
  const when = checked ? `was last checked on ${isoDay(checked)}` : 'has never been checked'
  const place = checked ? `${file}:${lineOf(['checked'])}` : file
  return `${place}  ${name} ${when}: ${url}`
}

/** One line for each guideline of the text that is gone, or newer than the text's last look; a page may not know of one. */
function touched(text: AuthorText, guidelines: readonly Guideline[]): string[] {
  const days = [text.kind === 'post' ? text.date : undefined, text.changed, text.reviewed]
  const last = days
    .filter((one) => one !== undefined)
    .toSorted(compareDays)
    .at(-1)
  const ids = [...new Set((text.guidelines ?? []).map(({ id }) => id))]
  return ids.flatMap((id) => {
    const guideline = guidelines.find((one) => one.id === id)
    const change = guideline && changeOf(guideline, last, guidelines)
    return change ? [line(text, ['guidelines'], `“${text.title}”: ${change}`)] : []
  })
}

function changeOf(
  { name, status, replacedBy, updated }: Guideline,
  last: Day | undefined,
  known: readonly Guideline[],
): string | undefined {
  if (status === 'withdrawn') return `${name} has been withdrawn`
  if (status === 'replaced') {
    const successor = known.find(({ id }) => id === replacedBy)
    return `${name} has been replaced${successor ? ` by ${successor.name}` : ''}`
  }
  return updated && last && compareDays(updated, last) > 0
    ? `${name} was updated on ${isoDay(updated)}, after ${isoDay(last)}`
    : undefined
}

/** The place of the first of these fields that the text has. */
function line(
  of: AuthorText,
  fields: readonly ('reviewBy' | 'reviewed' | 'guidelines')[],
  text: string,
) {
  const field = fields.find((name) => of[name] !== undefined)
  const spot = field && of.spotOf?.([field])
  return `${of.file ?? of.path}${spot ? `:${spot.line}` : ''}  ${text}`
}
