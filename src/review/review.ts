/** Review: when a text was last looked through, when it is due again, and whether that day is past. */
import { type Day, addMonths, isPast } from '../model/day.ts'
import type { Evidence, Review } from '../model/evidence.ts'

/** The NHS and the PIF TICK ask for a review every three years at least. */
const MONTHS = 36

/** Undefined for a text without a day of review: none is made up. It is due on its day, and overdue on the next. */
export function reviewOf(
  { reviewed, reviewBy, reviewedBy }: Evidence,
  today: Day,
): Review | undefined {
  if (!reviewed) return undefined
  const due = reviewBy ?? addMonths(reviewed, MONTHS)
  return { reviewed, by: reviewedBy, due, overdue: isPast(due, today) }
}
