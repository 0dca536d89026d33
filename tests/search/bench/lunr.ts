/** Lunr 2.3.9 as the bench compares it: its own stemmer and stop words, titles doubly. */
import lunr from 'lunr'
import type { Document } from './collection.ts'

/** The index as a site would ship it; it holds neither titles nor texts. */
export function build(documents: readonly Document[]): string {
  const index = lunr((builder) => {
    builder.ref('id')
    builder.field('title', { boost: 2 })
    builder.field('text')
    for (const document of documents) builder.add(document)
  })
  return JSON.stringify(index)
}

/** Gives a search for ids, best first. Signs that Lunr takes for its query language are not asked. */
export function load(json: string): (question: string) => string[] {
  const index = lunr.Index.load(JSON.parse(json))
  return (question) =>
    index.search(question.replace(/[^\p{L}\p{N}\s]/gu, ' ')).map(({ ref }) => ref)
}
