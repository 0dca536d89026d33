/** Guidelines: what each text shows of the guidelines it names, and the page that lists them all. */
import type { Guidance, Guideline, GuidelinesPage, Recommendation } from '../model/guideline.ts'
import type { AuthorText } from '../model/page.ts'

/**
 * What a text shows: each guideline once, in the order in which the text names them, with the recommendations it names. Of
 * a guideline named as a whole, those on its treatments and topics, and those of which nobody said what they are on.
 */
export function guidanceOf(text: AuthorText, known: readonly Guideline[]): Guidance[] {
  const { guidelines = [] } = text
  const named = new Set(guidelines.map(({ id }) => id))
  return [...named].flatMap((id) => {
    const guideline = known.find((one) => one.id === id)
    if (!guideline) return []
    const uses = guidelines.filter((use) => use.id === id)
    const all = uses.some(({ rec }) => rec === undefined)
    const recommendations = guideline.recommendations.filter(
      (one) =>
        uses.some(({ rec }) => rec !== undefined && rec === one.number) ||
        (all && concerns(one, text)),
    )
    const others = all ? guideline.recommendations.length - recommendations.length : 0
    return [{ guideline, recommendations, others }]
  })
}

/** True unless it is on treatments of which the text says that it speaks of others. */
function concerns({ treatments }: Recommendation, text: AuthorText) {
  const { treatments: own = [] } = text
  const topics = text.kind === 'post' ? text.topicNames : []
  const subjects = new Set([...own, ...topics].map((name) => name.toLowerCase()))
  if (!treatments || subjects.size === 0) return true
  return treatments.some((name) => subjects.has(name.toLowerCase()))
}

/** The page at `/guidelines/`: every guideline with all its recommendations, in the order of `known`, and the texts of each. */
export function guidelinesPage(
  known: readonly Guideline[],
  texts: readonly AuthorText[],
  words: { readonly title: string; readonly description: string },
): GuidelinesPage {
  const entries = known.map((guideline) => ({
    guideline,
    recommendations: guideline.recommendations,
    others: 0,
    successor: known.find(({ id }) => id === guideline.replacedBy),
    texts: texts.filter(({ guidelines = [] }) => guidelines.some(({ id }) => id === guideline.id)),
  }))
  const { title, description } = words
  return {
    ...{ kind: 'guidelines', path: '/guidelines/', title, description },
    ...{ crumbs: [], listed: true, entries },
  }
}
