/** People: who wrote the posts of an export, where there are several. */
import { slug } from '../model/slug.ts'
import type { PlannedText } from './plan.ts'

export interface Author {
  /** The name of the file in people/. */
  readonly id: string
  readonly name: string
  /** False when the site knows this person already. */
  readonly isNew: boolean
}

/**
 * The authors of the posts by their names, those with most posts first. The site's own author needs no mention: with a
 * single author in the export, nobody is named in the posts unless she is somebody else than those the site knows.
 */
export function authorsOf(
  texts: readonly PlannedText[],
  known: readonly { id: string; name: string }[],
): Map<string, Author> {
  const counts = new Map<string, number>()
  for (const { kind, author } of texts) {
    if (kind === 'post' && !NOBODY.test(author.name)) {
      counts.set(author.name, (counts.get(author.name) ?? 0) + 1)
    }
  }
  const taken = new Set(known.map(({ id }) => id))
  const authors = new Map<string, Author>()
  for (const [name] of [...counts].sort(([, a], [, b]) => b - a)) {
    const standing = known.find((person) => person.name.toLowerCase() === name.toLowerCase())
    const id = standing?.id ?? free(slug(name) || 'author', taken)
    taken.add(id)
    authors.set(name, { id, name, isNew: standing === undefined })
  }
  return authors
}

const NOBODY = /^(|unknown|anonymous|noreply@blogger\.com)$/i

function free(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? id : `${id}-${number}`
    if (!taken.has(tried)) return tried
  }
}
