/** Vocabulary: the words that the site has, and which of them a reader's word may stand for. */
import { type Aid, letterOf, unpackWords } from './aid.ts'
import { formsOf, isRun } from './characters.ts'
import { respell, respellings } from './respell.ts'
import { stemmer } from './stem.ts'

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
  /** Words of the site and of the glossary that begin with these letters, in order; true for those on one page only. */
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
  const keyOf = (word: string) => rootOf(respell(simple(word), rules))
  const simplified = new Map<string, string>(
    (characters.match(/../gu) ?? []).map(([from = '', to = '']) => [from, to]),
  )
  const names = groups
    .flat()
    .flatMap((name) => (/^[a-z]{5,}$/i.test(name) ? name.toLowerCase() : []))
  const known = new Map<string, string[]>()
  const once = new Map<string, boolean>()
  const spelt = new Map<string, Set<string>>()
  const silent = new Set(stops.split(' '))
  let lacks = new Set<string>()
  for (const letter in words) learn(letter, words[letter] ?? '')

  return { has, begins, variants, tells, key: keyOf, startingWith, lacking, learn }

  function learn(letter: string, packed: string): void {
    const listed = unpackWords(packed)
    known.set(
      letter,
      listed.map(({ word }) => word),
    )
    for (const { word, once: alone } of listed) {
      once.set(word, alone)
      if (respell(simple(word), rules) === word) continue
      const key = keyOf(word)
      spelt.set(key, (spelt.get(key) ?? new Set()).add(word))
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

  /** Traditional characters as simplified ones. */
  function simple(word: string): string {
    return word.replace(/\p{scx=Han}/gu, (letter) => simplified.get(letter) ?? letter)
  }

  /** Words of the site with this stem. */
  function withRoot(root: string): string[] {
    const shortest = root.replace(/(..)[iey]$/, '$1')
    return range(shortest).filter((word) => rootOf(word) === root)
  }

  function has(word: string): boolean {
    if (isRun(word)) return [...word].every((letter) => range(letter)[0] === letter)
    return once.has(word) || withRoot(rootOf(word)).length > 0
  }

  function begins(word: string): boolean {
    if (isRun(word)) return has(word)
    return range(word).length > 0 || range(rootOf(word)).length > 0
  }

  function variants(word: string): string[] {
    if (isRun(word)) return formsOf(word, simplified).filter(has)
    const key = keyOf(word)
    const found = [...(has(word) ? [word] : []), ...withRoot(key), ...(spelt.get(key) ?? [])]
    const roots = new Set<string>()
    return found.filter((one) => roots.size !== roots.add(rootOf(one)).size)
  }

  function tells(word: string): boolean {
    return !silent.has(word)
  }

  function startingWith(letters: string) {
    const named = names.filter((name) => name.startsWith(letters))
    const all = new Set([...range(letters), ...named])
    return [...all].sort().map((word) => [word, once.get(word) ?? false] as const)
  }
}
