/** Dates: those of references, from the words in which databases and people write them. */
import type { ReferenceDate } from '../model/reference.ts'

/**
 * `2018`, `2018-05-01`, `2018/05/01/` (RIS), `2018 May 1`, `2018 Mar-Apr`, `2018 Dec-2019 Jan`, `2000 Nov 15-21`,
 * `1998 Fall-Winter` (MEDLINE's DP), `12 May 1990`, `May 12, 1990`, `Spring 1997`, `2018/2019`. Of days in numbers alone,
 * such as `5/12/1990`, only the year is certain. What follows a year and is none of these is left out; a text without a
 * year at its beginning or end stays as it is.
 */
export function dateIn(text: string): ReferenceDate | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  return (
    years(trimmed) ??
    inWords(yearFirst(trimmed)) ??
    inDigits(trimmed) ??
    yearAlone(trimmed) ?? { literal: trimmed }
  )
}

/** `2018/2019`, `2018–2019`. */
function years(text: string): ReferenceDate | undefined {
  const [, first, last] = /^(\d{4})\s*[-–/]\s*(\d{4})$/.exec(text) ?? []
  return first && last ? { 'date-parts': [[Number(first)], [Number(last)]] } : undefined
}

/** `12 May 1990`, `May 12th, 1990` and `Spring 1997` as MEDLINE writes them: `1990 May 12`, `1997 Spring`. */
function yearFirst(text: string): string {
  const plain = text.replaceAll('–', '-').replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
  const [, before, year] = /^(\D.*|\d{1,2}\s.*?),?\s+(\d{4})$/.exec(plain) ?? []
  const [, day, rest] = /^(\d{1,2})\s+(.+)$/.exec(before ?? '') ?? []
  return before === undefined ? plain : `${year} ${day === undefined ? before : `${rest} ${day}`}`
}

function inWords(text: string): ReferenceDate | undefined {
  const [, year = '', word = '', day, end = ''] = DATE.exec(text) ?? []
  if (SEASON.test(word)) {
    const season = SEASON.test(end) ? `${word}-${end}` : word
    return { 'date-parts': [[Number(year)]], season }
  }
  const month = monthOf(word)
  if (month === undefined) return undefined
  const first = [Number(year), month, ...(day === undefined ? [] : [Number(day)])]
  const [, laterYear = year, laterWord = '', laterDay] = END.exec(end) ?? []
  const later = monthOf(laterWord) ?? (day === undefined ? undefined : month)
  if (end === '' || later === undefined) return { 'date-parts': [first] }
  const last = laterDay === undefined ? [] : [Number(laterDay)]
  return { 'date-parts': [first, [Number(laterYear), later, ...last]] }
}

const DATE = /^(\d{4}) ([A-Za-z]+)\.?(?: (\d{1,2})\b)?(?:[-/](.+))?/
const END = /^(?:(\d{4})\b ?)?(?:([A-Za-z]{3})[a-z]*\.? ?)?(\d{1,2})?\b/
const SEASON = /^(?:Spring|Summer|Autumn|Fall|Winter)$/i

function inDigits(text: string): ReferenceDate | undefined {
  const parts = /^(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?!\d)/.exec(text)?.slice(1)
  const numbers = parts?.filter((part) => part !== undefined).map(Number)
  if (!numbers) return undefined
  const end = numbers.findIndex((part, at) => at > 0 && (part < 1 || part > (at === 1 ? 12 : 31)))
  return { 'date-parts': [end === -1 ? numbers : numbers.slice(0, end)] }
}

function yearAlone(text: string): ReferenceDate | undefined {
  const year = /^[\d\s.-/]*[\s./-](\d{4})$/.exec(text)?.[1]
  return year === undefined ? undefined : { 'date-parts': [[Number(year)]] }
}

/** 1 to 12 for `May`, `june`, `Sept`; undefined for anything else. */
function monthOf(name: string): number | undefined {
  const short = name.toLowerCase()
  const at = MONTHS.findIndex(
    (month) =>
      short.length > 2 && (month.startsWith(short) || (short === 'sept' && month === 'september')),
  )
  return at === -1 ? undefined : at + 1
}

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
