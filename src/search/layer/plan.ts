/** Plan: a reader's question turned into searches of single words, with what has to be said about it. */
import type { Aid } from './aid.ts'
import { readable } from './characters.ts'
import { glossaryWays } from './names.ts'
import { nearest } from './slips.ts'
import type { Vocabulary } from './vocabulary.ts'
import { fold, partsOf } from './words.ts'

export type Reason = 'word' | 'spelling' | 'slip' | 'compound' | 'glossary' | 'phrase'

/** One way to satisfy a stretch of the question. */
export interface Way {
  /** Which of the plan's words it stands for: `from` up to, but not including, `to`. */
  readonly from: number
  readonly to: number
  /** What Pagefind is asked: words that must stand together on a page, or a phrase in quotation marks. */
  readonly search: string
  /** 1 for the reader's own word. */
  readonly weight: number
  readonly reason: Reason
}

export interface Plan {
  /** The words that are searched, as the reader wrote them. */
  readonly words: readonly string[]
  readonly ways: readonly Way[]
  /** Words that no page has. */
  readonly unknown: readonly string[]
  /** Words that were taken for another: as written, and as searched. */
  readonly repaired: readonly (readonly [asked: string, searched: string])[]
  /** Words that may have been meant instead of an unknown one. */
  readonly offered: readonly (readonly [asked: string, offered: string])[]
  /** Names from the glossary that were searched besides. */
  readonly also: readonly string[]
}

/** Two words that some pages write as one, which makes it look rarer than it is. */
const TOGETHER = 0.8

export function makePlan(question: string, aid: Aid, vocabulary: Vocabulary): Plan {
  const phrases: string[] = []
  const unquoted = question.replace(/["“„]([^"“”„]+)["”“]/g, (_, phrase: string) => {
    phrases.push(phrase.trim())
    return ' '
  })
  const written = tokens(readable(unquoted), vocabulary)
  const telling = written.filter(({ word }) => vocabulary.tells(word))
  const chosen = telling[0] || phrases[0] ? telling : written
  const asked = [...new Map(chosen.map((token) => [vocabulary.key(token.word), token])).values()]
  const ways: Way[] = []
  const plan = {
    words: asked.map(({ text }) => text),
    unknown: [] as string[],
    repaired: [] as [string, string][],
    offered: [] as [string, string][],
  }
  const words = asked.map(({ text, word }, at) => {
    const alone = waysOf(word, at, vocabulary)
    ways.push(...alone)
    if (alone[0]) return word
    const { other = word, sure } = nearest(word, vocabulary, aid.count) ?? {}
    if (sure && other !== word) {
      plan.repaired.push([text, other])
      ways.push(...waysOf(other, at, vocabulary).map((way): Way => ({ ...way, reason: 'slip' })))
      return other
    }
    plan.unknown.push(text)
    if (other !== word) plan.offered.push([text, other])
    return word
  })
  ways.push(...compounds(words, vocabulary))
  const glossary = glossaryWays(words, aid.groups, vocabulary)
  ways.push(...glossary)
  for (const phrase of phrases) {
    const at = plan.words.push(`“${phrase}”`) - 1
    ways.push({ from: at, to: at + 1, search: `"${phrase}"`, weight: 1, reason: 'phrase' })
  }
  const also = new Set(glossary.map(({ search }) => search.replaceAll('"', '')))
  return { ...plan, ways, also: [...also] }
}

interface Token {
  /** As written. */
  readonly text: string
  readonly word: string
}

/** The words of a question. What hyphens hold together is one word where the site has it so, and its parts elsewhere. */
function tokens(question: string, { has, begins }: Vocabulary): Token[] {
  return question
    .split(/\s+/)
    .flatMap((text) => {
      const word = fold(text)
      const parts = partsOf(text)
      const plain = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
      if (parts.length === 0 || has(word) || (begins(word) && !parts.every(has)))
        return [{ text: plain, word }]
      return parts.map((part) => ({ text: part, word: part }))
    })
    .filter(({ word }) => word)
}

/** Searches for one word in all its spellings; none when the site has it in none. */
function waysOf(word: string, at: number, { has, begins, variants, tells }: Vocabulary): Way[] {
  const place = { from: at, to: at + 1, weight: 1 }
  const found = variants(word).map((search): Way => {
    return { ...place, search, reason: search === word ? 'word' : 'spelling' }
  })
  if (found[0]) return found
  if (begins(word)) return [{ ...place, search: word, reason: 'word' }]
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)]
    if (parts.every((part) => has(part) && tells(part)))
      return [{ ...place, search: parts.join(' '), reason: 'compound' }]
  }
  return []
}

/** Neighbours that the site writes as one word: `ST 36`, `follow up`. */
function compounds(words: readonly string[], { has }: Vocabulary): Way[] {
  return words.slice(1).flatMap((word, at): Way[] => {
    const search = `${words[at]}${word}`
    return has(search)
      ? [{ from: at, to: at + 2, search, weight: TOGETHER, reason: 'compound' }]
      : []
  })
}
