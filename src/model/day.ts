/** Day: a calendar day (or only its month) in the site's time zone, never an instant. */
import { DateTime } from 'luxon'

/** A calendar day; without `day`, a month of which no day is known. */
export interface Day {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day?: number
}

/** A day, a month, or a year of which no month is known, as of books and older articles. */
export interface PartialDay {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** Reads `2018-12-06` or `2021-04` (ISO 8601 calendar dates); anything else, and days that do not exist, are undefined. */
export function parseDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text)
  if (!parts) return undefined
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  const known = parts[3] !== undefined
  if (year < 1000 || !DateTime.utc(year, month, known ? day : 1).isValid) return undefined
  return known ? { year, month, day } : { year, month }
}

/** `2018-12-06`, or `2021-04` or `2021` where no more is known. */
export function isoDay(day: PartialDay): string {
  if (day.month === undefined) return String(day.year)
  const month = `${day.year}-${two(day.month)}`
  return day.day === undefined ? month : `${month}-${two(day.day)}`
}

/** Orders days, earlier first; a month without a day stands before the days of that month, a year before its months. */
export function compareDays(a: PartialDay, b: PartialDay): number {
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0)
}

/** Days since 1 January 1970; a month counts as its first day. The difference of two is the days between them. */
export function dayNumber(day: Day): number {
  return Date.UTC(day.year, day.month - 1, day.day ?? 1) / 86_400_000
}

/** So many months later; on the last day of a month that is shorter. A month stays a month. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const later = DateTime.utc(year, month, day ?? 1).plus({ months })
  return { year: later.year, month: later.month, ...(day === undefined ? {} : { day: later.day }) }
}

/** True when the day, or the whole month, is over on `today`. */
export function isPast(day: Day, today: Day): boolean {
  return isoDay(day) < isoDay(today).slice(0, isoDay(day).length)
}

/** The calendar day on which an instant (milliseconds since 1970, UTC) falls in `timeZone`. */
export function dayOf(instant: number, timeZone: string): Day {
  const { year, month, day } = DateTime.fromMillis(instant, { zone: timeZone })
  return { year, month, day }
}

/**
 * The first moment of the day (or month) in `timeZone`, as RFC 3339: `2018-12-06T00:00:00+00:00`. Where the clocks are
 * put forward at midnight the day begins at one; where they are put back to midnight, at the first of the two.
 */
export function startOfDay(day: Day, timeZone: string): string {
  const start = DateTime.fromObject({ ...day, day: day.day ?? 1 }, { zone: timeZone })
  const first = DateTime.min(...start.getPossibleOffsets()) ?? start
  return first.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ")
}

/** Prints a day by a Luxon format (`cccc d LLLL yyyy`) in a language (BCP 47). */
export function formatDay(day: PartialDay, format: string, language: string): string {
  const key = `${isoDay(day)} ${language} ${format}`
  const printed =
    known.get(key) ??
    DateTime.utc(day.year, day.month ?? 1, day.day ?? 1)
      .setLocale(language)
      .toFormat(format)
  known.set(key, printed)
  return printed
}

/** A post's day stands on its page and in many lists. */
const known = new Map<string, string>()

function two(value: number): string {
  return String(value).padStart(2, '0')
}
