/** Security: how long the contact for security holds; RFC 9116 wants it renewed within a year. */
import { type Day, dayNumber, isoDay } from '../model/day.ts'
import type { Report } from '../model/problem.ts'
import type { Settings } from './settings.ts'
import { errorAt, warningAt } from './wrong.ts'

/** Days before the end at which the author is reminded. */
const REMIND = 30
const LONGEST = 366

/** Reports a contact for security that has run out, runs out soon, or claims to hold for more than a year. */
export function warnOfExpiry({ fields, file, tree }: Settings, today: Day, report: Report): void {
  const expires = fields.security?.expires
  if (!expires) return
  const spot = tree?.spot(['security', 'expires'])
  const left = dayNumber(expires) - dayNumber(today)
  const until = isoDay(expires)
  const advice = 'See that the contact is right, and write a day within the next year.'
  if (left < 0) {
    report(
      errorAt(file.file, spot, {
        message: `The contact for security ran out on ${until}.`,
        advice,
      }),
    )
  } else if (left <= REMIND) {
    const message = `The contact for security runs out on ${until}, in ${left} days.`
    report(warningAt(file.file, spot, { message, advice }))
  } else if (left > LONGEST) {
    const message = `${until} is more than a year away; a contact for security should be renewed each year.`
    report(errorAt(file.file, spot, { message, advice }))
  }
}
