/** Tests of reviews: when they are due, what a page says of them, and its log of changes. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import postPages from '../../layouts/pages/post.11ty.ts'
import { type Day, addMonths, parseDay } from '../../src/model/day.ts'
import type { Post } from '../../src/model/page.ts'
import { reviewOf } from '../../src/review/review.ts'
import { modelAuthor, modelPost, modelSite } from '../model-site.ts'

const day = (text: string): Day => {
  const read = parseDay(text)
  assert.ok(read)
  return read
}

const print = (changes: Partial<Post>): string => {
  const [page] = postPages(modelSite({ posts: [modelPost(changes)] }))
  return (page?.print() ?? '').replace(/\s+/g, ' ')
}

describe('a review', () => {
  const reviewed = day('2021-03-15')

  test('is due 36 months later unless the post says when', () => {
    const due = (changes: Partial<Post>) =>
      reviewOf(modelPost({ reviewed, ...changes }), day('2022-01-01'))?.due
    assert.deepEqual(due({}), day('2024-03-15'))
    assert.deepEqual(due({ reviewBy: day('2022-03') }), day('2022-03'))
  })

  test('is overdue from the day after', () => {
    const overdue = (today: string, reviewBy?: Day) =>
      reviewOf(modelPost({ reviewed, reviewBy }), day(today))?.overdue
    assert.equal(overdue('2024-03-15'), false)
    assert.equal(overdue('2024-03-16'), true)
    assert.equal(overdue('2024-03-31', day('2024-03')), false)
    assert.equal(overdue('2024-04-01', day('2024-03')), true)
  })

  test('is made up for no post', () => {
    assert.equal(reviewOf(modelPost(), day('2024-03-15')), undefined)
    assert.doesNotMatch(print({}), /review/i)
  })
})

test('months later is the same day, or the last of a shorter month', () => {
  assert.deepEqual(addMonths(day('2024-02-29'), 36), day('2027-02-28'))
  assert.deepEqual(addMonths(day('2023-11'), 2), day('2024-01'))
})

describe('a page', () => {
  const reviewed = day('2021-03-15')

  test('says it in the words of the NHS, and who did it', () => {
    const review = { reviewed, due: day('2024-03-15'), overdue: false, by: modelAuthor }
    const page = print({ review })
    assert.match(
      page,
      /Page last reviewed: <time datetime="2021-03-15">15 March 2021<\/time> by Dr Jane Roe/,
    )
    assert.match(page, /Next review due: <time datetime="2024-03-15">15 March 2024<\/time>/)
    assert.doesNotMatch(page, /has not been done/)
  })

  test('says that its review is overdue', () => {
    const review = { reviewed, due: day('2024-03-15'), overdue: true }
    assert.match(print({ review }), /was due on 15 March 2024 and has not been done yet/)
  })

  test('shows its changes, and a correction without a click', () => {
    const update = { date: day('2024-02-01'), kind: 'update', note: 'A trial was added.' } as const
    const mended = { date: day('2024-03-01'), kind: 'correction', note: 'The dose.' } as const
    assert.match(print({ changes: [update] }), /<details id="_changes" data-pagefind-ignore>/)
    const page = print({ changes: [mended, update] })
    assert.match(page, /<details id="_changes" open data-pagefind-ignore>/)
    assert.match(
      page,
      /<b>Correction<\/b>, <time datetime="2024-03-01">1 March 2024<\/time>: The dose\./,
    )
    assert.match(page, /<a href="#_changes"\s*>Correction, <time datetime="2024-03-01">/)
  })
})
