/** Disturbed: questions made from a collection by rule, the same in every run: known items, slips, spellings, absent words. */
import { isStopWord } from '../../../src/search/aid/stop-words.ts'
import type { Aid } from '../../../src/search/layer/aid.ts'
import { packWords, unpackWords } from '../../../src/search/layer/aid.ts'
import { american } from '../../../src/search/aid/american.ts'
import { nearest } from '../../../src/search/layer/slips.ts'
import { stem } from '../../../src/search/aid/english.ts'
import { readVocabulary } from '../../../src/search/layer/vocabulary.ts'
import { fold, wordsOf } from '../../../src/search/layer/words.ts'
import type { Document, Question } from './collection.ts'
import { mean } from './measures.ts'

/** Numbers below a limit that look like chance and never change (Lehmer). */
export function chance(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
}

const telling = (text: string) =>
  text
    .split(/\s+/)
    .map(fold)
    .filter((word) => /^[a-z]{4,}$/.test(word) && !isStopWord(word))

/**
 * Two or three words of a title, which its page should be found by, or `least` three; with `alone`, words that no other
 * title has together.
 */
export function knownItems(
  documents: readonly Document[],
  most: number,
  seed: number,
  { least = 2, alone = false }: { least?: 2 | 3; alone?: boolean } = {},
): Question[] {
  const next = chance(seed)
  const titled = documents.filter(({ title }) => new Set(telling(title)).size > 2)
  const stems = documents.map(({ title }) => new Set(wordsOf(title).map(stem)))
  const drawn = Array.from({ length: Math.min(most, titled.length) }, () => {
    const { id, title } = titled[next(titled.length)] ?? { id: '', title: '' }
    const words = [...new Set(telling(title))]
    const chosen = Array.from({ length: least + next(4 - least) }, () =>
      words.splice(next(words.length), 1),
    )
    return { id, text: chosen.flat().join(' ') }
  })
  const isAlone = ({ text }: Question) =>
    stems.filter((title) => wordsOf(text).every((word) => title.has(stem(word)))).length === 1
  return alone ? drawn.filter(isAlone) : drawn
}

/** The question with one slip in one of its words of five letters and more; undefined when it has none. */
export function withSlip(text: string, seed: number): string | undefined {
  const next = chance(seed + 11)
  const words = text.split(/\s+/)
  const places = words.flatMap((word, at) =>
    /^[a-z]{5,}$/i.test(word) && !isStopWord(fold(word)) ? [at] : [],
  )
  if (places.length === 0) return undefined
  const place = places[next(places.length)] ?? 0
  const word = words[place] ?? ''
  const at = 1 + next(word.length - 2)
  const slipped = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    `${word.slice(0, at)}${'etaoinshrd'[next(10)]}${word.slice(at + 1)}`,
  ]
  return words.with(place, slipped[next(4)] ?? word).join(' ')
}

/** The site's words that have an American spelling, each with it. */
export function spellingPairs({ words }: Aid): [string, string][] {
  const all = new Set(
    Object.values(words)
      .flatMap((packed) => unpackWords(packed))
      .map(({ word }) => word),
  )
  return [...all].flatMap((word): [string, string][] => {
    const other = american(word)
    return other === word || !/^[a-z]{6,}$/.test(word) ? [] : [[word, other]]
  })
}

/** Of words taken away from the site, one in so many, the share that is taken for another one. */
export function changedWhenAbsent(aid: Aid, every: number): number {
  const parts = Object.entries(aid.words).map(([beginning, packed]) => {
    return { beginning, words: unpackWords(packed) }
  })
  const changed = parts.flatMap(({ beginning, words }) => {
    const absent = words.filter(({ word }, at) => at % every === 0 && /^[a-z]{5,}$/.test(word))
    // A slip is looked for among the words of the same first letter, so the others need not be read each time.
    const beside = parts.filter((part) => part.beginning[0] === beginning[0])
    return absent.map(({ word }) => {
      const left = beside.map(({ beginning, words }) => {
        return [beginning, packWords(words.filter((other) => stem(other.word) !== stem(word)))]
      })
      const vocabulary = readVocabulary({ ...aid, words: Object.fromEntries(left) })
      if (vocabulary.begins(word)) return 0
      return nearest(word, vocabulary, aid.count)?.sure ? 1 : 0
    })
  })
  return mean(changed)
}
