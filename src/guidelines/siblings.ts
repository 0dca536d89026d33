/** Siblings: a page that names one guideline and is silent on another that judges the same treatment differently misleads. */
import type { Guideline } from '../model/guideline.ts'
import type { Post } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'

/**
 * A warning for each sibling of a guideline the post names that speaks to a condition of the post and is not named: one
 * of its `conditions`, or one that its title, topics or text name.
 */
export function siblingProblems(post: Post, known: readonly Guideline[]): Problem[] {
  const named = new Set((post.guidelines ?? []).map(({ id }) => id))
  const words = plain(
    [post.title, post.topicNames, (post.conditions ?? []).map(({ name }) => name), post.text]
      .flat()
      .join(' . '),
  )
  const missing = new Map<Guideline, { of: Guideline; condition: string; at: number }>()
  for (const [at, { id }] of (post.guidelines ?? []).entries()) {
    const of = known.find((guideline) => guideline.id === id)
    for (const sibling of known.filter((one) => of?.siblings.includes(one.id))) {
      const condition = sibling.conditions.find((name) => words.includes(plain(name)))
      if (of && condition !== undefined && !named.has(sibling.id) && !missing.has(sibling)) {
        missing.set(sibling, { of, condition, at })
      }
    }
  }
  return [...missing].map(([sibling, { of, condition, at }]) => ({
    level: 'warning',
    file: post.file ?? post.path,
    ...post.spotOf?.(['guidelines', at, 'id']),
    message: `This post names ${of.name} and speaks of ${condition.toLowerCase()}, on which ${sibling.name} speaks too and is not named.`,
    advice: `Add  - { id: ${sibling.id} }  to its guidelines: readers see both sides then.`,
  }))
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
