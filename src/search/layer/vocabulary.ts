/** Vocabulary: the words that the site has, and which of them a reader's word may stand for. */
import { type Aid, type SiteWord, beginningOf, unpackWords } from './aid.ts'
import { formsOf, isRun, pairsOf, written } from './characters.ts'
import { respell, respellings } from './respell.ts'
import { stemmer } from './stem.ts'
import { fold } from './words.ts'

/** A word that may have been meant; `once` when nothing but a single page has it. */
export interface Candidate {
  readonly word: string
  readonly once?: boolean
}

export interface Vocabulary {
  /** True when the index has the word, by its stem. */
  has(word: string): boolean
  /** True when the index has a word that begins with this one: the reader may still be typing. */
  begins(word: string): boolean
  /** Words of the site, one for each stem, that are this word, in any spelling; empty when there are none. */
  variants(word: string): string[]
  /** False for words like “the”, which say nothing about what is looked for. */
  tells(word: string): boolean
  /** One key for all forms and spellings of a word. */
  key(word: string): string
  /** Words of the site, and names of the glossary, that begin with these letters. */
  startingWith(letters: string): Candidate[]
  /** The beginnings whose words would have been needed since it was last asked. */
  lacking(): string[]
  /** Takes in the words of a beginning, front-coded. */
  learn(beginning: string, packed: string): void
}

/** The words of beginnings that have files are lacking until they are learnt. */
export function readVocabulary({
  stops,
  endings,
  spellings,
  words,
  files,
  groups,
  characters,
}: Aid): Vocabulary {
  const rootOf = stemmer(endings)
  const rules = respellings(spellings)
  const tells = (word: string) => !silent.has(word)
  const keyOf = (word: string) => rootOf(respell(written(word, simplified), rules))
  const simplified = pairsOf(characters)
  const names = groups
    .flat()
    .filter((name) => !/\s/.test(name))
    .map((name) => ({ word: fold(name) }))
  const known = new Map<string, SiteWord[] | undefined>()
  const silent = new Set(stops.split(' '))
  let lacks = new Set<string>()
  for (const beginning of files.split(' ')) known.set(beginning, undefined)
  for (const beginning in words) learn(beginning, words[beginning] ?? '')

  return { has, begins, variants, tells, key: keyOf, startingWith, lacking, learn }

  function learn(beginning: string, packed: string): void {
    known.set(beginning, unpackWords(packed))
  }

  function lacking(): string[] {
    const found = [...lacks]
    lacks = new Set()
    return found
  }

  /** Words of the site that begin with `start`, which is longer than a beginning or one itself. */
  function range(start: string): string[] {
    return listOf(beginningOf(start))
      .map(({ word }) => word)
      .filter((word) => word.startsWith(start))
  }

  function beginnings(start: string): string[] {
    return [...known.keys()].filter((beginning) => beginning.startsWith(start))
  }

  function listOf(beginning: string): SiteWord[] {
    const list = known.get(beginning)
    if (!list && known.has(beginning)) lacks.add(beginning)
    return list ?? []
  }

  /** Words of the site with this stem. */
  function withRoot(root: string): string[] {
    return range(root.replace(/(..)[iey]$/, '$1')).filter((word) => rootOf(word) === root)
  }

  function stands(word: string): boolean {
    return range(word).includes(word)
  }

  function has(word: string): boolean {
    if (isRun(word)) return [...word].every(stands)
    return stands(word) || withRoot(rootOf(word)).length > 0
  }

  function begins(word: string): boolean {
    const more = [...range(word), ...range(rootOf(word)), ...beginnings(word)]
    return has(word) || more.length > 0
  }

  function variants(word: string): string[] {
    if (isRun(word)) return formsOf(word, simplified).filter(has)
    const key = keyOf(word)
    // What is respelt stands under the beginning of its other spelling, too.
    const others = listOf(beginningOf(key)).filter(
      ({ respelt, word }) => respelt && keyOf(word) === key,
    )
    const found = [
      ...(has(word) ? [word] : []),
      ...withRoot(key),
      ...others.map(({ word }) => word),
    ]
    const roots = new Set<string>()
    return found.filter((one) => roots.size !== roots.add(rootOf(one)).size)
  }

  function startingWith(letters: string): Candidate[] {
    // Nothing is guessed at while words are on their way that may be what was meant.
    return lacks.size > 0
      ? []
      : [
          ...beginnings(letters).flatMap(listOf),
          ...names.filter(({ word }) => word.startsWith(letters)),
        ]
  }
}
