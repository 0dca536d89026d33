/** Vocabulary: the words that the site has, and which of them a reader's word may stand for. */
import { type Aid, unpackWords } from './aid.ts'
import { respell, respellings } from './respell.ts'
import { stem } from './stem.ts'

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
}

export function readVocabulary({
  language,
  stops,
  spellings,
  words,
  groups,
  characters,
}: Aid): Vocabulary {
  const english = language === 'en'
  const rootOf = english ? stem : (word: string) => word
  const rules = respellings(spellings)
  const keyOf = (word: string) => rootOf(respell(simple(word), rules))
  const listed = unpackWords(words)
  const simplified = new Map<string, string>(
    (characters.match(/../gu) ?? []).map(([from = '', to = '']) => [from, to]),
  )
  const names = groups.flat().filter((name) => /^[a-z]{5,}$/i.test(name))
  const once = new Map(listed.map(({ word, once }) => [word, once]))
  const spelt = new Map<string, string[]>()
  for (const { word } of listed) {
    if (respell(simple(word), rules) === word) continue
    const key = keyOf(word)
    spelt.set(key, [...(spelt.get(key) ?? []), word])
  }
  const site = listed.map(({ word }) => word)
  const all = [...new Set([...site, ...names.map((name) => name.toLowerCase())])].sort()

  const silent = new Set(stops.split(' '))

  return { has, begins, variants, tells, key: keyOf, startingWith }

  /** Traditional characters as simplified ones. */
  function simple(word: string): string {
    if (!/\p{scx=Han}/u.test(word)) return word
    return [...word].map((letter) => simplified.get(letter) ?? letter).join('')
  }

  /** Words of the site with this stem. */
  function withRoot(root: string): string[] {
    const shortest = root.replace(/(?<=..)[iey]$/, '')
    return rangeOf(site, shortest).filter((word) => rootOf(word) === root)
  }

  function has(word: string): boolean {
    return once.has(word) || withRoot(rootOf(word)).length > 0
  }

  function begins(word: string): boolean {
    return rangeOf(site, word).length > 0 || (english && rangeOf(site, rootOf(word)).length > 0)
  }

  function variants(word: string): string[] {
    const key = keyOf(word)
    const found = [...(has(word) ? [word] : []), ...withRoot(key), ...(spelt.get(key) ?? [])]
    const roots = new Set<string>()
    return found.filter((one) => roots.size !== roots.add(rootOf(one)).size)
  }

  function tells(word: string): boolean {
    return !silent.has(word)
  }

  function startingWith(letters: string) {
    return rangeOf(all, letters).map((word) => [word, once.get(word) ?? false] as const)
  }
}

/** The part of a sorted list that begins with `start`. */
function rangeOf(sorted: readonly string[], start: string): string[] {
  const from = placeOf(sorted, start)
  let to = from
  while (sorted[to]?.startsWith(start)) to += 1
  return sorted.slice(from, to)
}

/** Where `word` stands in a sorted list, or would stand. */
function placeOf(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}
