/** Glossary: questions in which a word is replaced by another name of the same thing. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { stem } from '../../../src/search/aid/english.ts'
import { wordsOf } from '../../../src/search/layer/words.ts'

interface GlossaryFile {
  readonly terms: readonly {
    readonly term: string
    readonly names?: readonly string[]
    readonly abbreviation?: string | readonly string[]
    readonly spellings?: readonly string[]
  }[]
}

const OWN = join(import.meta.dirname, '..', '..', '..', 'content')

/** The names of each thing in the folder's `glossary.yaml`, or in this blog's own glossary. */
export function readGroups(folder: string): string[][] {
  const file = [folder, OWN].map((place) => join(place, 'glossary.yaml')).find(existsSync)
  const { terms }: GlossaryFile = file ? parse(readFileSync(file, 'utf8')) : { terms: [] }
  return terms.map(({ term, names = [], abbreviation = [], spellings = [] }) =>
    [term, names, abbreviation, spellings].flat(),
  )
}

/** The question with each name that stands in it replaced by each other name of the same thing, one at a time. */
export function renamed(question: string, groups: readonly (readonly string[])[]): string[] {
  const words = wordsOf(question)
  const stems = words.map(stem)
  return groups.flatMap((names) => {
    const stemmed = names.map((name) => wordsOf(name).map(stem))
    return stemmed.flatMap((wanted) => {
      const at = stems.findIndex((_, from) =>
        wanted.every((part, step) => stems[from + step] === part),
      )
      if (at < 0 || wanted.length === 0) return []
      return names
        .filter((_, other) => stemmed[other]?.some((part) => !stems.includes(part)))
        .map((name) => [...words.slice(0, at), name, ...words.slice(at + wanted.length)].join(' '))
    })
  })
}
