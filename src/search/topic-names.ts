/** Topic names: the topics that the search offers when it finds nothing, with what the glossary calls them besides. */
import { type Term, namesOf } from '../model/glossary.ts'
import type { NamedTopic } from '../model/page.ts'
import type { Topic } from '../model/site.ts'

/** So many are enough to choose from: the search page carries them all. */
const MOST = 100

/** Those with the most posts first. A term belongs to the topics whose name has the most words of one of its names. */
export function namedTopics(topics: readonly Topic[], glossary: readonly Term[]): NamedTopic[] {
  const largest = topics.toSorted((a, b) => b.posts.length - a.posts.length).slice(0, MOST)
  const named = largest.map(({ name, path }) => {
    return { name, path, words: wordsOf(name), names: new Set<string>() }
  })
  for (const names of glossary.map(namesOf)) {
    const held = names.map(wordsOf)
    const fitting = named.filter(({ words }) =>
      held.some((name) => words.every((word) => name.includes(word))),
    )
    const most = Math.max(...fitting.map(({ words }) => words.length))
    for (const topic of fitting.filter(({ words }) => words.length === most)) {
      for (const name of names) if (name !== topic.name) topic.names.add(name)
    }
  }
  return named.map(({ name, path, names }) => ({ name, path, names: [...names] }))
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[\s\p{Pd}]+/u)
}
