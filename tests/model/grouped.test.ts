/** Groups: items under what they have in common. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { groupBy } from '../../src/model/grouped.ts'

it('items are grouped in the order in which they and their groups come', () => {
  const groups = groupBy(['knee', 'hip', 'heel', 'kneecap'], ([first]) => first)
  assert.deepEqual(
    [...groups],
    [
      ['k', ['knee', 'kneecap']],
      ['h', ['hip', 'heel']],
    ],
  )
})
