import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOrcid } from '../../src/content/orcid.ts'

for (const text of [
  '0000-0002-1825-0097',
  '0000000218250097',
  'https://orcid.org/0000-0002-1825-0097',
  'orcid.org/0000-0002-1825-0097/',
]) {
  test(`${text} is read as an ORCID iD`, () => {
    assert.deepEqual(readOrcid(text), { value: '0000-0002-1825-0097' })
  })
}

test('the last sign of an ORCID iD may be an X', () => {
  assert.deepEqual(readOrcid('0000-0002-1694-233x'), { value: '0000-0002-1694-233X' })
})

test('a slip in any digit of an ORCID iD is noticed', () => {
  const digits = '0000000218250097'
  for (let at = 0; at < 16; at++) {
    const slip = digits.slice(0, at) + ((Number(digits[at]) + 1) % 10) + digits.slice(at + 1)
    assert.ok('message' in readOrcid(slip), slip)
  }
})
