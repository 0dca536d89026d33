/** Doubts: what may stand in an entry of CSL-JSON for a program, and is nothing that a page could show. */
import { DateTime } from 'luxon'
import { isField } from './csl-fields.ts'
import { quoted } from './faults.ts'

interface Doubt {
  readonly field: string
  readonly message: string
  readonly advice: string
}

/** Signs that no page may hold, days of no calendar, addresses that are programs, and names that reach into the program. */
export function doubtsOf(entry: unknown): Doubt[] {
  if (typeof entry !== 'object' || entry === null) return []
  const whole = JSON.stringify(entry)
  const sound = !NAMES.test(whole) && !CONTROLS.test(whole)
  return Object.entries(entry).flatMap(([field, value]: [string, unknown]) => {
    if (!sound && REFUSED.test(`${field} ${keysOf(value)}`)) {
      const message = `The field ${quoted(field)} has or holds a name that none can have.`
      return [{ field, message, advice: 'Take it out.' }]
    }
    if (!isField(field)) return []
    if (!sound && field !== 'note' && holdsControls(value)) {
      const message = `The field ${quoted(field)} holds a sign that nobody can see and no page may hold.`
      return [{ field, message, advice: 'Type it anew; it often comes along from a PDF.' }]
    }
    if (field === 'URL' && typeof value === 'string' && /^\s*[a-z][a-z\d+.-]*:/i.test(value)) {
      const message = `${quoted(value)} is not an address that a page can lead to.`
      const advice = 'Begin it with  https://'
      return /^\s*(https?|ftp):/i.test(value) ? [] : [{ field, message, advice }]
    }
    const day = field === 'issued' || field === 'accessed' ? noDay(value) : undefined
    if (day === undefined) return []
    const message = `${quoted(day)} is not a day of the calendar.`
    return [{ field, message, advice: `Write  "${field}": { "date-parts": [[2021, 4, 7]] }` }]
  })
}

const REFUSED = /(^| )(__proto__|constructor|prototype)( |$)/

/** Most entries have none of these anywhere, and need not be looked at field by field. */
const NAMES = /__proto__|constructor|prototype/

/** As JSON writes them: halves of a letter and controls are escaped, but for line ends and tabs. */
const CONTROLS = /\\[ubf]|[\x7f-\x9f\ufffe\uffff]/

function holdsControls(value: unknown): boolean {
  return CONTROLS.test(JSON.stringify(value ?? '').replaceAll('\\\\', ''))
}

/** The names of all fields in a value, at any depth. */
function keysOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, inner]: [string, unknown]) => `${key} ${keysOf(inner)}`)
    .join(' ')
}

/** The first date that cannot be; months from 13 on are seasons to some programs (ISO 8601-2, 4.8), and nothing is 0 or null. */
function noDay(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('date-parts' in value)) return undefined
  const dates: unknown = value['date-parts']
  if (!Array.isArray(dates)) return undefined
  const wrong = dates.find((parts: unknown) => {
    if (!Array.isArray(parts) || parts.some((part) => !Number(part))) return false
    const [year, month = 1, day = 1] = parts.map(Number)
    if (month >= 21 && month <= 41 && parts.length === 2) return false
    // Every month has these, and Luxon takes its time.
    if (month >= 1 && month <= 12 && day >= 1 && day <= 28) return false
    return !DateTime.utc(Math.abs(year ?? 1), Math.abs(month), Math.abs(day)).isValid
  })
  return Array.isArray(wrong) ? wrong.join('-') : undefined
}
