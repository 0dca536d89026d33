/** Rules that the fields of a text on evidence have with one another. */
import { type Day, compareDays, isoDay } from '../../model/day.ts'

interface Fields {
  readonly type?: string
  readonly date?: Day
  readonly reviewed?: Day
  readonly reviewBy?: Day
  readonly reviewedBy?: string
  readonly keyPoints?: readonly string[]
  readonly changes?: readonly { readonly date: Day }[]
}

interface Issue {
  readonly path: (string | number)[]
  readonly message: string
  readonly params: { readonly advice: string }
}

/** What is asked of a text because of its other fields. Whether there is a line on conflicts, its author's file may say. */
export function lackingEvidence(fields: Fields, kind: 'post' | 'page'): Issue[] {
  const { type, date, reviewed, reviewBy, reviewedBy, keyPoints, changes = [] } = fields
  const issues: Issue[] = []
  const ask = (path: Issue['path'], message: string, advice: string) =>
    void issues.push({ path, message, params: { advice } })
  if (type === 'evidence' && !reviewed) {
    ask(['reviewed'], `A ${kind} of the type evidence says when it was last reviewed.`, REVIEWED)
  }
  if (type === 'evidence' && !keyPoints) {
    ask(['keyPoints'], `A ${kind} of the type evidence has two or three key points.`, KEY_POINTS)
  }
  if (!reviewed && (reviewBy || reviewedBy)) {
    const path = reviewBy ? 'reviewBy' : 'reviewedBy'
    ask([path], `The field ${path} says nothing without a day of review.`, REVIEWED)
  }
  if (reviewed && reviewBy && compareDays(reviewBy, reviewed) <= 0) {
    const message = `The next review, “${isoDay(reviewBy)}”, is not after the last, “${isoDay(reviewed)}”.`
    ask(['reviewBy'], message, 'Write a later day, or take the line out: it is then 36 months.')
  }
  changes.forEach((change, at) => {
    if (!date || isoDay(change.date) >= isoDay(date).slice(0, isoDay(change.date).length)) return
    const message = `The change of “${isoDay(change.date)}” is before the date of the post.`
    ask(['changes', at, 'date'], message, 'Write the day of the change.')
  })
  return issues
}

const REVIEWED = 'Write  reviewed: 2026-11-01  with the day on which you last looked it through.'
const KEY_POINTS = `Write
    keyPoints:
      - The first thing to take home.
      - The second.`
