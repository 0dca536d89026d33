/** Review: when a post was last looked through, when it is due again, and whether that day is past. */
import { type Day, addMonths, isPast } from '../model/day.ts'
import type { Review } from '../model/evidence.ts'
import type { Post } from '../model/page.ts'

/** The NHS and the PIF TICK ask for a review every three years at least. */
const MONTHS = 36

/** Undefined for a post without a day of review: none is made up. It is due on its day, and overdue on the next. */
export function reviewOf({ reviewed, reviewBy, reviewedBy }: Post, today: Day): Review | undefined {
  if (!reviewed) return undefined
  const due = reviewBy ?? addMonths(reviewed, MONTHS)
  return { reviewed, by: reviewedBy, due, overdue: isPast(due, today) }
}
