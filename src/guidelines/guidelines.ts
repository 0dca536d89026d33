/** Guidelines: what each post shows of the guidelines it names, and the page that lists them all. */
import type { Guidance, Guideline, GuidelinesPage } from '../model/guideline.ts'
import type { Post } from '../model/page.ts'

/** What a post shows: each guideline once, in the order in which the post names them, with the recommendations it names. */
export function guidanceOf({ guidelines = [] }: Post, known: readonly Guideline[]): Guidance[] {
  const named = new Set(guidelines.map(({ id }) => id))
  return [...named].flatMap((id) => {
    const guideline = known.find((one) => one.id === id)
    if (!guideline) return []
    const uses = guidelines.filter((use) => use.id === id)
    const all = uses.some(({ rec }) => rec === undefined)
    const recommendations = guideline.recommendations.filter(
      ({ number }) => all || uses.some(({ rec }) => rec === number),
    )
    return [{ guideline, recommendations }]
  })
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
    successor: known.find(({ id }) => id === guideline.replacedBy),
    posts: posts.filter(({ guidelines = [] }) => guidelines.some(({ id }) => id === guideline.id)),
  }))
  const { title, description } = words
  return {
    ...{ kind: 'guidelines', path: '/guidelines/', title, description },
    ...{ crumbs: [], listed: true, entries },
  }
}
