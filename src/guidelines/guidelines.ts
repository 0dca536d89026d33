/** Guidelines: what each post shows of the guidelines it names, and the page that lists them all. */
import type { Guidance, Guideline, GuidelinesPage, Recommendation } from '../model/guideline.ts'
import type { Post } from '../model/page.ts'

/**
 * What a post shows: each guideline once, in the order in which the post names them, with the recommendations it names. Of
 * a guideline named as a whole, those on the post's treatments and topics, and those of which nobody said what they are on.
 */
export function guidanceOf(post: Post, known: readonly Guideline[]): Guidance[] {
  const { guidelines = [] } = post
  const named = new Set(guidelines.map(({ id }) => id))
  return [...named].flatMap((id) => {
    const guideline = known.find((one) => one.id === id)
    if (!guideline) return []
    const uses = guidelines.filter((use) => use.id === id)
    const all = uses.some(({ rec }) => rec === undefined)
    const recommendations = guideline.recommendations.filter(
      (one) =>
        uses.some(({ rec }) => rec !== undefined && rec === one.number) ||
        (all && concerns(one, post)),
    )
    const others = all ? guideline.recommendations.length - recommendations.length : 0
    return [{ guideline, recommendations, others }]
  })
}

/** True unless it is on treatments of which the post says that it speaks of others. */
function concerns({ treatments }: Recommendation, { treatments: own = [], topicNames }: Post) {
  const subjects = new Set([...own, ...topicNames].map((name) => name.toLowerCase()))
  if (!treatments || subjects.size === 0) return true
  return treatments.some((name) => subjects.has(name.toLowerCase()))
}

/** The page at `/guidelines/`: every guideline with all its recommendations, in the order of `known`, and the posts of each. */
export function guidelinesPage(
  known: readonly Guideline[],
  posts: readonly Post[],
  words: { readonly title: string; readonly description: string },
): GuidelinesPage {
  const entries = known.map((guideline) => ({
    guideline,
    recommendations: guideline.recommendations,
    others: 0,
    successor: known.find(({ id }) => id === guideline.replacedBy),
    posts: posts.filter(({ guidelines = [] }) => guidelines.some(({ id }) => id === guideline.id)),
  }))
  const { title, description } = words
  return {
    ...{ kind: 'guidelines', path: '/guidelines/', title, description },
    ...{ crumbs: [], listed: true, entries },
  }
}
