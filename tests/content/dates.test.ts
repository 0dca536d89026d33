/** Dates that are not days of the form 2018-12-06 are told apart, and the days they may mean are named. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { adviseDay } from '../../src/content/dates.ts'

const READINGS: Readonly<Record<string, readonly string[]>> = {
  '06/12/2018': ['2018-12-06', '2018-06-12'],
  '6.12.2018': ['2018-12-06', '2018-06-12'],
  '13/12/2018': ['2018-12-13'],
  '12/13/2018': ['2018-12-13'],
  '2018/12/06': ['2018-12-06'],
  '2018-12-6': ['2018-12-06'],
  '20181206': ['2018-12-06'],
  '2018年12月6日': ['2018-12-06'],
  '6 December 2018': ['2018-12-06'],
  'December 6, 2018': ['2018-12-06'],
  'Thursday, 6 December 2018': ['2018-12-06'],
  '6th of December 2018': ['2018-12-06'],
  '8 Sept 2021': ['2021-09-08'],
  '6-Dec-2018': ['2018-12-06'],
  'April 2021': ['2021-04'],
  '4/2021': ['2021-04'],
  '2018-12-06T10:00:00Z': ['2018-12-06'],
  '2018-12-06 21:30': ['2018-12-06'],
}

describe('a date in another form names its day', () => {
  for (const [written, days] of Object.entries(READINGS)) {
    test(`${written} may be ${days.join(' or ')}`, () => {
      assert.deepEqual(adviseDay(written).write, days)
    })
  }
})

describe('a date that is no day names none', () => {
  for (const written of ['2021-02-30', '2021-13-01', '31/31/2018', '06/12/18', '2018', 'soon']) {
    test(written, () => {
      const { message, advice, write } = adviseDay(written)
      assert.match(message, new RegExp(`“${written}”`))
      assert.match(advice ?? '', /^Write /)
      assert.equal(write, undefined)
    })
  }
})

test('a day too many is told with the days of its month', () => {
  assert.match(adviseDay('2024-02-30').message, /February 2024 has 29 days/)
})
