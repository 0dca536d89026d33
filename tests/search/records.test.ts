/** Tests of publications as the search index takes them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicationRecords } from '../../src/search/records.ts'
import { publicationWords, publications } from './fixture.ts'

test('a publication is one record, found by title, authors and journal, with volume, issue, month and page', () => {
  assert.deepEqual(publicationRecords(publications, publicationWords), [
    {
      url: '/publications/#needling-2009',
      content:
        'Does needling help in IVF? Jane Roe, The Trial Group. Journal of Needling, vol. 3, no. 2, July 2009, p. 12-18.',
      title: 'Does needling help in IVF?',
      day: 'July 2009',
      date: '2009-07',
      filters: { kind: ['Publication'], year: ['2009'] },
    },
  ])
})

test('the address of a publication is percent-encoded', () => {
  const [group] = publications.groups
  const [first] = group?.publications ?? []
  assert.ok(first)
  const page = {
    ...publications,
    path: '/文章/',
    groups: [{ title: '', publications: [{ ...first, id: 'a b' }] }],
  }
  assert.equal(publicationRecords(page, publicationWords)[0]?.url, '/%E6%96%87%E7%AB%A0/#a%20b')
})
