/** Tests of what the reader asked for, as it stands in the page's address. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Query, parseAddress, printAddress, tidy } from '../../src/search/address.ts'

const nothing = { kind: [], year: [], topic: [], reviewed: [] }

test('an address says the words and what was chosen of each filter', () => {
  assert.deepEqual(parseAddress('?q=psoas+pain&topic=Back+pain&topic=Hips&year=2018&sort=newest'), {
    words: 'psoas pain',
    newest: true,
    chosen: { kind: [], year: ['2018'], topic: ['Back pain', 'Hips'], reviewed: [] },
  })
})

test('an empty address asks for nothing', () => {
  assert.deepEqual(parseAddress(''), { words: '', newest: false, chosen: nothing })
  assert.equal(
    printAddress({ words: '', newest: true, chosen: { ...nothing, year: ['2018'] } }),
    '',
  )
})

test('what an address does not mean for the search is left out', () => {
  assert.deepEqual(parseAddress('?utm=x&sort=size&q=hip&topic=&topic=A&topic=A'), {
    words: 'hip',
    newest: false,
    chosen: { ...nothing, topic: ['A'] },
  })
})

test('one query has one address, in whichever order its filters were chosen', () => {
  const one = {
    words: 'hip',
    newest: false,
    chosen: { ...nothing, topic: ['B', 'A'], year: ['2018'] },
  }
  assert.equal(printAddress(one), '?q=hip&year=2018&topic=A&topic=B')
})

test('a query comes back from its address as it was', () => {
  const queries: Query[] = [
    { words: 'back pain', newest: true, chosen: nothing },
    {
      words: '"hip flexor"',
      newest: false,
      chosen: { kind: ['Post'], year: ['2018', '2021'], topic: [], reviewed: [] },
    },
    {
      words: 'a&b=c#d?e+f%20g',
      newest: false,
      chosen: { ...nothing, topic: ['100%', 'Pain & sleep'] },
    },
    { words: '足三里 Zúsānlǐ', newest: true, chosen: { ...nothing, topic: ['针灸'] } },
  ]
  for (const query of queries) assert.deepEqual(parseAddress(printAddress(query)), query)
})

test('words are tidied: single spaces, composed accents', () => {
  assert.equal(tidy('  back \t pain\n'), 'back pain')
  assert.equal(tidy('Zu\u0301'), 'Zú')
})
