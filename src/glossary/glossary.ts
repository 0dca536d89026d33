/** Glossary: the page that explains the author's terms, each with the posts that use it. */
import { type GlossaryEntry, type GlossaryPage, type Term, namesOf } from '../model/glossary.ts'
import type { Post } from '../model/page.ts'
import { slug } from '../model/slug.ts'
import { wordsOf } from './words.ts'

/** The page at `/glossary/`, in the order of the alphabet of `language` (BCP 47). */
export function glossaryPage(
  terms: readonly Term[],
  posts: readonly Post[],
  title: string,
  language: string,
): GlossaryPage {
  const users = usersOf(terms, posts)
  const { compare } = new Intl.Collator(language)
  const taken = new Set<string>()
  const entries = [...terms]
    .sort((a, b) => compare(a.term, b.term))
    .map((term): GlossaryEntry => {
      const id = freeId(slug(term.term) || 'term', taken)
      return { ...term, id, posts: users.get(term) ?? [] }
    })
  return { kind: 'glossary', path: '/glossary/', title, crumbs: [], listed: true, entries }
}

/** The posts that use a name of each term, in one walk over each post's words. */
function usersOf(terms: readonly Term[], posts: readonly Post[]): Map<Term, Post[]> {
  const byFirst = new Map<string, { words: string[]; term: Term }[]>()
  for (const term of terms) {
    for (const words of namesOf(term).map(wordsOf)) {
      const [first = ''] = words
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, term }])
    }
  }
  const users = new Map<Term, Post[]>()
  for (const post of posts) {
    const text = wordsOf(`${post.title} ${post.text}`)
    const found = new Set<Term>()
    for (const [at, word] of text.entries()) {
      for (const { words, term } of byFirst.get(word) ?? []) {
        if (words.every((part, step) => text[at + step] === part)) found.add(term)
      }
    }
    for (const term of found) users.set(term, [...(users.get(term) ?? []), post])
  }
  return users
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`
  taken.add(id)
  return id
}
