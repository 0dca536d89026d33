/** Dates: those of references, from the words in which databases write them. */
import type { ReferenceDate } from '../model/reference.ts'

/**
 * `2018`, `2018-05-01`, `2018/05/01/` (RIS), `2018 May 1`, `2018 Mar-Apr`, `2018 Dec-2019 Jan` (MEDLINE's DP); what
 * follows and is none of these, such as `Spring`, is left out. A text that does not begin with a year stays as it is.
 */
export function dateIn(text: string): ReferenceDate | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const digits = /^(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?!\d)/.exec(trimmed)
  const words = /^(\d{4}) ([A-Za-z]{3})[a-z]*\.?(?: (\d{1,2})\b)?(?:-(?:(\d{4}) )?([A-Za-z]{3}))?/
  const named = words.exec(trimmed)
  const month = monthOf(named?.[2])
  if (named && month !== undefined) {
    const [, year = '', , day, laterYear = year, laterMonth] = named
    const later = monthOf(laterMonth)
    const first = [Number(year), month, ...(day === undefined ? [] : [Number(day)])]
    return { 'date-parts': later ? [first, [Number(laterYear), later]] : [first] }
  }
  if (!digits) return { literal: trimmed }
  const parts = digits.slice(1).filter((part) => part !== undefined)
  const numbers = parts.map(Number)
  const end = numbers.findIndex((part, at) => at > 0 && (part < 1 || part > (at === 1 ? 12 : 31)))
  return { 'date-parts': [end === -1 ? numbers : numbers.slice(0, end)] }
}

/** 1 to 12 for `May`, `may`, `Jun`; undefined for anything else. */
function monthOf(name: string | undefined): number | undefined {
  const at = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name?.toLowerCase() ?? '?')
  return at >= 0 && at % 3 === 0 ? at / 3 + 1 : undefined
}
