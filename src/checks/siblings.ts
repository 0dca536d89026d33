/** Siblings: a page that names one guideline and is silent on another that judges the same treatment differently misleads. */
import type { Guideline } from '../model/guideline.ts'
import { type PostCheck, finding, kindOf } from './subject.ts'

/**
 * C7. A warning for each sibling of a guideline the post names that speaks to a condition of the post and is not named:
 * one of its `conditions`, or one that its title, topics or text name.
 */
export const sibling: PostCheck = ({ site, post }) => {
  const known = site.guidelines ?? []
  const uses = post.guidelines ?? []
  if (uses.length === 0) return []
  const named = new Set(uses.map(({ id }) => id))
  const conditions = (post.conditions ?? []).map(({ name }) => name)
  const words = plain(
    [post.title, ...(post.topicNames ?? []), ...conditions, post.text].join(' . '),
  )
  const missing = new Map<Guideline, { of: Guideline; condition: string; at: number }>()
  for (const [at, { id }] of uses.entries()) {
    const of = known.find((guideline) => guideline.id === id)
    for (const other of known.filter((one) => of?.siblings.includes(one.id))) {
      const condition = other.conditions.find((name) => words.includes(plain(name)))
      if (of && condition !== undefined && !named.has(other.id) && !missing.has(other)) {
        missing.set(other, { of, condition, at })
      }
    }
  }
  return [...missing].map(([other, { of, condition, at }]) => {
    const message = `This ${kindOf(post)} names ${of.name} and speaks of ${condition.toLowerCase()}, on which ${other.name} speaks too and is not named.`
    const advice = `Add  - { id: ${other.id} }  to its guidelines: readers see both sides then.`
    const place = post.spotOf?.(['guidelines', at, 'id'])
    return finding('sibling', 'warning', post, place, message, advice)
  })
}

/** Small letters between single spaces, so that only whole words are found: ` low back pain `. */
function plain(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `
}
