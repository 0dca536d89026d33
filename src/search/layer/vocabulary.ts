/** Vocabulary: the words that the site has, and which of them a reader's word may stand for. */
import { type Aid, type SiteWord, letterOf, unpackWords } from './aid.ts'
import { formsOf, isRun, pairsOf, written } from './characters.ts'
import { respell, respellings } from './respell.ts'
import { stemmer } from './stem.ts'
import { fold } from './words.ts'

/** A word that may have been meant; `once` when nothing but a single page has it. */
export type Candidate = Pick<SiteWord, 'word' | 'once'>

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
  /** The letters whose words would have been needed since it was last asked. */
  lacking(): string[]
  /** Takes in the words of a letter, front-coded. */
  learn(letter: string, packed: string): void
}

/** The words of letters that have files are lacking until they are learnt. */
export function readVocabulary({
  stops,
  endings,
  spellings,
  words,
  letters,
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
    .map((name) => ({ word: fold(name), once: false }))
  const known = new Map<string, SiteWord[]>()
  const spelt: [key: string, word: string][] = []
  const silent = new Set(stops.split(' '))
  let lacks = new Set<string>()
  for (const letter in words) learn(letter, words[letter] ?? '')

  return { has, begins, variants, tells, key: keyOf, startingWith, lacking, learn }

  function learn(letter: string, packed: string): void {
    const list = unpackWords(packed)
    known.set(letter, list)
    for (const { word, respelt } of list) if (respelt) spelt.push([keyOf(word), word])
  }

  function lacking(): string[] {
    const found = [...lacks]
    lacks = new Set()
    return found
  }

  /** Words of the site that begin with `start`. */
  function range(start: string): SiteWord[] {
    const letter = letterOf(start)
    if (!known.has(letter) && letters.includes(letter)) lacks.add(letter)
    return known.get(letter)?.filter(({ word }) => word.startsWith(start)) ?? []
  }

  /** Words of the site with this stem. */
  function withRoot(root: string): string[] {
    return range(root.replace(/(..)[iey]$/, '$1'))
      .map(({ word }) => word)
      .filter((word) => rootOf(word) === root)
  }

  function stands(word: string): boolean {
    return range(word).some((one) => one.word === word)
  }

  function has(word: string): boolean {
    if (isRun(word)) return [...word].every(stands)
    return stands(word) || withRoot(rootOf(word)).length > 0
  }

  function begins(word: string): boolean {
    return has(word) || [word, rootOf(word)].some((start) => range(start).length > 0)
  }

  function variants(word: string): string[] {
    if (isRun(word)) return formsOf(word, simplified).filter(has)
    const key = keyOf(word)
    const others = spelt.filter(([one]) => one === key).map(([, other]) => other)
    const found = [...(has(word) ? [word] : []), ...withRoot(key), ...others]
    const roots = new Set<string>()
    return found.filter((one) => roots.size !== roots.add(rootOf(one)).size)
  }

  function startingWith(letters: string): Candidate[] {
    return [...range(letters), ...names.filter(({ word }) => word.startsWith(letters))]
  }
}
