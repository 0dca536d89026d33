/** Dates: the days that a date may have meant which is not written as `2018-12-06`. */
import { DateTime } from 'luxon'
import { type Day, isoDay, parseDay } from '../model/day.ts'
import { type Wrong, quoted } from './wrong.ts'

/** What is wrong with a date, and how the day or days it may mean are written. */
export function adviseDay(text: string): Wrong {
  const time = /^(\d{4}-\d{2}-\d{2})[T\s]/.exec(text)?.[1]
  if (time !== undefined && parseDay(time)) {
    const message = `${quoted(text)} holds a time; a date is a day, without one.`
    return { message, write: [time] }
  }
  const inside = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (inside) return impossible(text, Number(inside[1]), Number(inside[2]))
  const days = [...new Set(readings(plain(text)).map(isoDay))]
  if (days.length === 1) {
    return { message: `${quoted(text)} has to be written as year, month and day.`, write: days }
  }
  const message = `${quoted(text)} is not a day we can read with certainty.`
  return days.length > 0 ? { message, write: days } : { message, advice: ADVICE }
}

const ADVICE = 'Write year, month and day, as in  2018-12-06 , or the month alone, as in  2018-12'

function impossible(text: string, year: number, month: number): Wrong {
  const first = DateTime.utc(year, month, 1)
  if (!first.isValid || year < 1000) {
    const message = `${quoted(text)} is not a day of the calendar.`
    return { message, advice: ADVICE }
  }
  const name = first.setLocale('en').toFormat('LLLL yyyy')
  const message = `${quoted(text)} is not a day of the calendar: ${name} has ${first.daysInMonth} days.`
  return { message, advice: 'Write the day that is meant.' }
}

/**
 * The text as a keyboard writes it: digits and signs of full width (NFKC) or of Arabic, dashes that look like hyphens,
 * and marks around the whole.
 */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/^["'“”‘’[(\s]+|["'“”‘’\]),;.\s]+$/g, '')
}

/** Every day that the text may mean. */
function readings(text: string): Day[] {
  const numbers = /^(\d{1,4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,4})\s*日?$/u.exec(text)
  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const [a = '', b = '', c = ''] = (numbers ?? joined ?? []).slice(1)
  const dates =
    a.length === 4
      ? [[a, b, c]]
      : c.length === 4
        ? [
            [c, b, a],
            [c, a, b],
          ]
        : []
  if (numbers ?? joined) return dates.flatMap(([year, month, day]) => existing(year, month, day))
  const words = text
    .replace(/^\p{L}+day,?\s+/iu, '')
    .replace(/(\d)(st|nd|rd|th)\b/gi, '$1')
    .replace(/,/g, ' ')
    .replace(/\s+(of\s+)?/gi, ' ')
    .replace(/\bsept\b\.?/i, 'Sep')
  const read = (format: string) => DateTime.fromFormat(words, format, { locale: 'en', zone: 'utc' })
  const day = DAY_FORMATS.map(read).find((found) => found.isValid)
  if (day) return [{ year: day.year, month: day.month, day: day.day }]
  const month = MONTH_FORMATS.map(read).find((found) => found.isValid)
  return month ? [{ year: month.year, month: month.month }] : []
}

function existing(year = '', month = '', day = ''): Day[] {
  const known = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return known ? [known] : []
}

const DAY_FORMATS = 'd LLLL yyyy|d LLL yyyy|d-LLL-yyyy|LLLL d yyyy|LLL d yyyy|yyyy LLLL d'.split(
  '|',
)
const MONTH_FORMATS = 'LLLL yyyy|LLL yyyy|yyyy LLLL|L/yyyy|yyyy/L|yyyy-L'.split('|')
