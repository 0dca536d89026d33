/** Large texts that cite: what is too much is told of once, and brackets without an end hide nothing. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cited } from './render.ts'

describe('a text that cites more often than any page can show', () => {
  const { written, problems } = cited('as @mu2020 found\n'.repeat(10_002))
  const body = String(written.body)
  it('is told of once, with the place of the citation that is one too many', () => {
    assert.deepEqual(
      problems.map(({ line, column, message, advice }) => [line, column, message, advice]),
      [
        [
          10_001,
          4,
          'This text cites works more than 10,000 times, which is more than any page can show.',
          'Part it into several texts.',
        ],
      ],
    )
  })
  it('has its last keys as they are written', () => {
    assert.equal(body.split('role="doc-biblioref"').length - 1, 10_000)
    assert.equal(body.split('as @mu2020 found').length - 1, 2)
  })
})

describe('a bracket', () => {
  it('that nothing closes hides no citation, however many there are', () => {
    const { written, problems } = cited(`${'@mu2020 [a '.repeat(4_000)}b]`)
    assert.equal(String(written.body).split('role="doc-biblioref"').length - 1, 4_000)
    assert.deepEqual(problems, [])
  })
})
