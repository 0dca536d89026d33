/** Dates: as the NLM writes them, `2018 May 3`. */
import type { ReferenceDate } from '../../model/reference.ts'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** As exact as it is known, at most to its `parts`: 1 for the year, 2 with the month or the season, 3 with the day. */
export function dateText(date: ReferenceDate | undefined, parts: 1 | 2 | 3): string {
  const [from, to] = (date?.['date-parts'] ?? []).map((one) => one.slice(0, parts))
  if (!from?.[0]) return date?.literal ?? ''
  const season = parts > 1 && from.length === 1 ? date?.season?.replace('-', '–') : undefined
  const start = [one(from), season].filter(Boolean).join(' ')
  if (!to?.[0] || one(to) === start) return start
  // What both ends share is said once: `2018 May–Jun`.
  const same = from.findIndex((part, index) => part !== to[index])
  return `${start}–${one(to, Math.max(0, same))}`
}

/** The year alone, for a line where there is little room. */
export function yearOf(date: ReferenceDate | undefined): string {
  return dateText(date, 1)
}

function one(parts: readonly number[], from = 0): string {
  const [year, month, day] = parts
  const era = year !== undefined && year < 0 ? `${-year} BC` : year
  const words = [era, month && MONTHS[month - 1], day].map((part) => (part ? String(part) : ''))
  return words.slice(from).filter(Boolean).join(' ')
}
