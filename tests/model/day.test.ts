/** Days: read with certainty, the same in every time zone, and printed in the reader's language. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import {
  type Day,
  compareDays,
  dayOf,
  formatDay,
  isoDay,
  parseDay,
  startOfDay,
} from '../../src/model/day.ts'
import { ownAddress, scriptWords } from '../program/own.ts'

const day = (year: number, month: number, date?: number): Day =>
  date === undefined ? { year, month } : { year, month, day: date }

test('a day, or a month of which no day is known, is read and written back', () => {
  for (const [text, expected] of [
    ['2018-12-06', day(2018, 12, 6)],
    ['2021-04', day(2021, 4)],
    ['2024-02-29', day(2024, 2, 29)],
    ['2000-02-29', day(2000, 2, 29)],
    ['1000-01-01', day(1000, 1, 1)],
    ['9999-12-31', day(9999, 12, 31)],
  ] as const) {
    assert.deepEqual(parseDay(text), expected)
    assert.equal(isoDay(expected), text)
  }
})

test('days that do not exist, and what could mean two days, are not read', () => {
  for (const text of [
    ...['2023-02-29', '1900-02-29', '2018-04-31', '2018-13-01', '2018-00-01', '2018-12-00'],
    ...['2018-13', '2018-00', '0999-01-01', '0000-01', '2018', '2018-W49', '2018-340'],
    ...['06/12/2018', '12/06/2018', '6 December 2018', '2018-12-6', '2018-1-06', '18-12-06'],
    ...['2018-12-06T00:00:00Z', ' 2018-12-06', '2018-12-06\n', '+2018-12-06', '２０１８-12-06', ''],
  ]) {
    assert.equal(parseDay(text), undefined, text)
  }
})

test('days are ordered by time, a month before its days', () => {
  const ordered = [
    day(2018, 12),
    day(2018, 12, 6),
    day(2018, 12, 31),
    day(2019, 1),
    day(2020, 1, 1),
  ]
  assert.deepEqual([...ordered].reverse().sort(compareDays), ordered)
  assert.equal(compareDays(day(2018, 12, 6), day(2018, 12, 6)), 0)
})

const at = (text: string) => Date.parse(text)

test('an instant falls on the day that the calendar in the time zone shows', () => {
  for (const [instant, zone, expected] of [
    ['2018-12-06T00:30:00Z', 'Europe/London', day(2018, 12, 6)],
    ['2018-06-01T23:30:00Z', 'Europe/London', day(2018, 6, 2)],
    ['2018-12-06T00:30:00Z', 'America/New_York', day(2018, 12, 5)],
    ['2018-12-31T16:00:00Z', 'Asia/Shanghai', day(2019, 1, 1)],
    ['2018-12-31T18:29:59Z', 'Asia/Kolkata', day(2018, 12, 31)],
    ['2018-12-31T18:30:00Z', 'Asia/Kolkata', day(2019, 1, 1)],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', day(2011, 12, 29)],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', day(2011, 12, 31)],
  ] as const) {
    assert.deepEqual(dayOf(at(instant), zone), expected, `${instant} ${zone}`)
  }
})

test('a day begins at its first moment, also where the clocks change at midnight', () => {
  for (const [date, zone, expected] of [
    [day(2018, 12, 6), 'Europe/London', '2018-12-06T00:00:00+00:00'],
    [day(2021, 4), 'Europe/London', '2021-04-01T00:00:00+01:00'],
    [day(2018, 3, 25), 'Europe/London', '2018-03-25T00:00:00+00:00'],
    [day(2018, 10, 28), 'Europe/London', '2018-10-28T00:00:00+01:00'],
    [day(2018, 12, 6), 'Asia/Kolkata', '2018-12-06T00:00:00+05:30'],
    [day(2018, 12, 6), 'America/St_Johns', '2018-12-06T00:00:00-03:30'],
    // Put forward at midnight.
    [day(2018, 11, 4), 'America/Sao_Paulo', '2018-11-04T01:00:00-02:00'],
    [day(2022, 9, 11), 'America/Santiago', '2022-09-11T01:00:00-03:00'],
    // Put back to midnight: the first of the two.
    [day(2018, 11, 4), 'America/Havana', '2018-11-04T00:00:00-04:00'],
    [day(2021, 10, 29), 'Asia/Amman', '2021-10-29T00:00:00+03:00'],
  ] as const) {
    assert.equal(startOfDay(date, zone), expected, `${isoDay(date)} ${zone}`)
  }
})

test('a day begins on itself, whatever the zone', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Havana', 'Asia/Tehran']) {
    for (let month = 1; month <= 12; month++) {
      const date = day(2018, month, 4)
      assert.deepEqual(dayOf(at(startOfDay(date, zone)), zone), date, zone)
    }
  }
})

test('a day is printed in the language of the site', () => {
  const date = day(2018, 12, 6)
  assert.equal(formatDay(date, 'cccc d LLLL yyyy', 'en-GB'), 'Thursday 6 December 2018')
  assert.equal(formatDay(date, 'cccc d LLLL yyyy', 'de'), 'Donnerstag 6 Dezember 2018')
  assert.equal(formatDay(day(2021, 4), 'LLLL yyyy', 'en-GB'), 'April 2021')
})

test('the time zone of the machine changes nothing', () => {
  const script = `const { dayOf, formatDay, parseDay, startOfDay } = await import(${ownAddress('src/model/day.ts')})
    const date = parseDay('2018-11-04')
    console.log(JSON.stringify([date, dayOf(1541289600000, 'Europe/London'),
      startOfDay(date, 'America/Havana'), formatDay(date, 'cccc d LLLL yyyy HH:mm', 'en-GB')]))`
  const printed = ['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'America/Sao_Paulo'].map((TZ) => {
    const env = { ...process.env, TZ }
    return execFileSync(process.execPath, scriptWords(script), { env, encoding: 'utf8' })
  })
  assert.match(printed[0] ?? '', /Sunday 4 November 2018 00:00/)
  assert.deepEqual(new Set(printed).size, 1, printed.join(''))
})
