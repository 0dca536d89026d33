/** Vocabulary: the words that the site has, and which of them a reader's word may stand for. */
import { type Aid, letterOf, unpackWords } from './aid.ts'
import { formsOf, isRun, written } from './characters.ts'
import { respell, respellings } from './respell.ts'
import { stemmer } from './stem.ts'
import { fold } from './words.ts'

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
  /** Words of the site and of the glossary that begin with these letters; true for those on one page only. */
  startingWith(letters: string): (readonly [word: string, once: boolean])[]
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
  const plain = (word: string) => respell(written(word, simplified), rules)
  const keyOf = (word: string) => rootOf(plain(word))
  const simplified = new Map<string, string>(
    (characters.match(/../gu) ?? []).map(([from = '', to = '']) => [from, to]),
  )
  const names = groups
    .flat()
    .filter((name) => !/\s/.test(name))
    .map(fold)
  const known = new Map<string, string[]>()
  const once = new Map<string, boolean>()
  const spelt = new Map<string, string[]>()
  const silent = new Set(stops.split(' '))
  let lacks = new Set<string>()
  for (const letter in words) learn(letter, words[letter] ?? '')

  return { has, begins, variants, tells, key: keyOf, startingWith, lacking, learn }

  function learn(letter: string, packed: string): void {
    known.set(letter, [])
    for (const { word, once: alone } of unpackWords(packed)) {
      known.get(letter)?.push(word)
      once.set(word, alone)
      if (plain(word) === word) continue
      const key = keyOf(word)
      spelt.set(key, [...(spelt.get(key) ?? []), word])
    }
  }

  function lacking(): string[] {
    const found = [...lacks]
    lacks = new Set()
    return found
  }

  /** Words of the site that begin with `start`. */
  function range(start: string): string[] {
    const letter = letterOf(start)
    if (!known.has(letter) && letters.includes(letter)) lacks.add(letter)
    return known.get(letter)?.filter((word) => word.startsWith(start)) ?? []
  }

  /** Words of the site with this stem. */
  function withRoot(root: string): string[] {
    return range(root.replace(/(..)[iey]$/, '$1')).filter((word) => rootOf(word) === root)
  }

  function has(word: string): boolean {
    if (isRun(word)) return [...word].every((letter) => range(letter)[0] === letter)
    return once.has(word) || withRoot(rootOf(word)).length > 0
  }

  function begins(word: string): boolean {
    return has(word) || [word, rootOf(word)].some((start) => range(start).length > 0)
  }

  function variants(word: string): string[] {
    if (isRun(word)) return formsOf(word, simplified).filter(has)
    const key = keyOf(word)
    const found = [...(has(word) ? [word] : []), ...withRoot(key), ...(spelt.get(key) ?? [])]
    const roots = new Set<string>()
    return found.filter((one) => roots.size !== roots.add(rootOf(one)).size)
  }

  function startingWith(letters: string) {
    const named = names.filter((name) => name.startsWith(letters))
    const all = new Set([...range(letters), ...named])
    return [...all].map((word) => [word, once.get(word) ?? false] as const)
  }
}
