/** Report: what has aged on the site, as lines with their place: for the author, who decides what to do. */
import { type Day, compareDays, dayNumber, isoDay } from '../model/day.ts'
import { GUIDELINE_MONTHS, type Guideline, isStale } from '../model/guideline.ts'
import type { Post } from '../model/page.ts'
import type { Site } from '../model/site.ts'
import { reviewOf } from './review.ts'

export interface AgedGroup {
  readonly title: string
  /** `content/posts/psoas.md:5  “The psoas muscle”: …`, the most pressing first. */
  readonly lines: readonly string[]
}

/** In days: what comes due so soon is told. */
const SOON = 90

/** What is overdue, what comes due, which guidelines nobody has looked up of late, and which posts a changed one touches. */
export function agedGroups({ posts, guidelines = [] }: Site, today: Day): AgedGroup[] {
  const reviews = posts
    .flatMap((post) => {
      const review = reviewOf(post, today)
      return review ? [{ post, ...review, left: dayNumber(review.due) - dayNumber(today) }] : []
    })
    .sort((a, b) => compareDays(a.due, b.due) || (a.post.path < b.post.path ? -1 : 1))
  const say = (post: Post, due: Day, what: string) =>
    line(post, ['reviewBy', 'reviewed'], `“${post.title}” ${what} on ${isoDay(due)}`)
  return [
    {
      title: 'Overdue for review',
      lines: reviews
        .filter(({ overdue }) => overdue)
        .map(({ post, due }) => say(post, due, 'was due')),
    },
    {
      title: `Due for review in the next ${SOON} days`,
      lines: reviews
        .filter(({ overdue, left }) => !overdue && left <= SOON)
        .map(({ post, due }) => say(post, due, 'is due')),
    },
    {
      title: `Guidelines not looked up on the publisher’s page for ${GUIDELINE_MONTHS} months`,
      lines: guidelines.filter((guideline) => isStale(guideline, today)).map(stale),
    },
    {
      title: 'Posts that rest on a guideline which has changed since they were last looked through',
      lines: posts.flatMap((post) => touched(post, guidelines)),
    },
  ]
}

function stale({ file, lineOf, name, checked, url }: Guideline): string {
  const when = checked ? `was last checked on ${isoDay(checked)}` : 'has never been checked'
  const place = checked ? `${file}:${lineOf(['checked'])}` : file
  return `${place}  ${name} ${when}: ${url}`
}

/** One line for each guideline of the post that is gone, or newer than the post's last look. */
function touched(post: Post, guidelines: readonly Guideline[]): string[] {
  const { reviewed, updated, date } = post
  const looked = [date, ...(updated ? [updated] : []), ...(reviewed ? [reviewed] : [])]
  const last = looked.toSorted(compareDays).at(-1) ?? date
  const ids = [...new Set((post.guidelines ?? []).map(({ id }) => id))]
  return ids.flatMap((id) => {
    const guideline = guidelines.find((one) => one.id === id)
    const change = guideline && changeOf(guideline, last, guidelines)
    return change ? [line(post, ['guidelines'], `“${post.title}”: ${change}`)] : []
  })
}

function changeOf(
  { name, status, replacedBy, updated }: Guideline,
  last: Day,
  known: readonly Guideline[],
): string | undefined {
  if (status === 'withdrawn') return `${name} has been withdrawn`
  if (status === 'replaced') {
    const successor = known.find(({ id }) => id === replacedBy)
    return `${name} has been replaced${successor ? ` by ${successor.name}` : ''}`
  }
  return updated && compareDays(updated, last) > 0
    ? `${name} was updated on ${isoDay(updated)}, after ${isoDay(last)}`
    : undefined
}

/** The place of the first of these fields that the post has. */
function line(
  post: Post,
  fields: readonly ('reviewBy' | 'reviewed' | 'guidelines')[],
  text: string,
) {
  const field = fields.find((name) => post[name] !== undefined)
  const spot = field && post.spotOf?.([field])
  return `${post.file ?? post.path}${spot ? `:${spot.line}` : ''}  ${text}`
}
