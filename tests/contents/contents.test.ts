import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contentsOf } from '../../src/contents/contents.ts'

const heading = (level: number, id: string) => ({ level, id, text: id })
const long = 'word '.repeat(800)

describe('the table of contents', () => {
  const headings = [heading(2, 'a'), heading(3, 'b'), heading(4, 'c'), heading(2, 'd')]

  it('lists the headings of the second and third level of a long text', () => {
    assert.deepEqual(
      contentsOf(headings, long)?.map(({ id }) => id),
      ['a', 'b', 'd'],
    )
  })
  it('is left out of a short text', () => assert.equal(contentsOf(headings, 'short'), undefined))
  it('is left out of a text with few headings', () =>
    assert.equal(contentsOf(headings.slice(0, 2), long), undefined))
})
