/** Contents: a table of contents for posts that are long enough to need one. */
import type { Heading } from '../model/page.ts'

const FEWEST_HEADINGS = 3
const SHORTEST_TEXT = 3_000

/** The headings to list (levels 2 and 3), or undefined for a text that can be taken in without: under three of them, or under 3,000 characters. */
export function contentsOf(
  headings: readonly Heading[],
  text: string,
): readonly Heading[] | undefined {
  const listed = headings.filter((heading) => heading.level <= 3)
  return listed.length >= FEWEST_HEADINGS && text.length >= SHORTEST_TEXT ? listed : undefined
}
