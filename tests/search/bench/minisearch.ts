/** MiniSearch 7.2 as the bench compares it: prefixes, slips of a fifth of a word, titles doubly. */
import MiniSearch from 'minisearch'
import type { Document } from './collection.ts'

const OPTIONS = {
  fields: ['title', 'text'],
  storeFields: ['title'],
  searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
}

/** The index as a site would ship it, with the titles and without the texts. */
export function build(documents: readonly Document[]): string {
  const index = new MiniSearch<Document>(OPTIONS)
  index.addAll(documents)
  return JSON.stringify(index)
}

/** Gives a search for ids, best first. */
export function load(json: string): (question: string) => string[] {
  const index = MiniSearch.loadJSON<Document>(json, OPTIONS)
  return (question) => index.search(question).map(({ id }) => String(id))
}
