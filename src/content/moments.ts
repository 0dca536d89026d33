/** Moments: a day, or a time on it with its zone, as comments have them. */
import { DateTime } from 'luxon'
import { type Day, dayOf, parseDay } from '../model/day.ts'
import { adviseDay } from './dates.ts'
import { type Wrong, quoted } from './wrong.ts'

/** A day, or an instant as RFC 3339 writes it. */
export type Moment = { readonly day: Day } | { readonly time: string }

/** Reads `2013-04-01` or `2013-04-01T14:23:00+01:00` (RFC 3339; seconds and their parts may be missing). */
export function readMoment(text: string): { value: Moment } | Wrong {
  const day = parseDay(text)
  if (day) return { value: { day } }
  const [, date = '', time = '', zone] = TIME.exec(text) ?? []
  if (!date) return adviseDay(text)
  if (!DateTime.fromISO(`${date}T${time}`).isValid) {
    return { message: `${quoted(text)} is not a time of the calendar.`, advice: SHOWN }
  }
  if (zone) return { value: { time: `${date}T${time}${zone.replace(' ', '')}` } }
  return {
    message: `${quoted(text)} does not say its time zone.`,
    write: [`${date}T${time}Z`, date],
  }
}

const TIME = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|z|[+-]\d{2}:\d{2})?$/
const SHOWN = 'Write it as in  2013-04-01T14:23:00+01:00  or the day alone, as in  2013-04-01'

/** The calendar day of a moment in the site's time zone. */
export function dayOfMoment(moment: Moment, timeZone: string): Day {
  return 'day' in moment ? moment.day : dayOf(Date.parse(moment.time), timeZone)
}

/** An anchor as Blogger gave them, `c1362430971703`: what needs no encoding in an address, and no layout uses. */
export function readAnchor(text: string): { value: string } | Wrong {
  const value = text.replace(/^#/, '')
  if (/^[A-Za-z][\w.-]*$/.test(value)) return { value }
  const message = `${quoted(text)} cannot be an anchor.`
  return { message, advice: 'Begin it with a letter, and go on with letters, digits and hyphens.' }
}
