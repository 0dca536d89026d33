import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readingMinutes } from '../../src/reading-time/reading-time.ts'

describe('reading time', () => {
  it('is never under a minute', () => assert.equal(readingMinutes(''), 1))
  it('counts words', () => assert.equal(readingMinutes('word '.repeat(660)), 3))
  it('counts a hyphenated or apostrophised word once', () =>
    assert.equal(readingMinutes('well-kept patient’s '.repeat(220)), 2))
  it('counts characters where there are no spaces', () =>
    assert.equal(readingMinutes('针灸'.repeat(600)), 3))
})
