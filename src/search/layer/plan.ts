/** Plan: a reader's question turned into searches of single words, with what has to be said about it. */
import type { Aid } from './aid.ts'
import { offer, repair } from './slips.ts'
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

/** What the glossary says in other words weighs a little less than what the reader said. */
const GLOSSARY = 0.8
/** Two words that some pages write as one, which makes it look rarer than it is. */
const TOGETHER = 0.8
/** The words of a name, wherever they stand on a page. */
const APART = 0.5

export function makePlan(question: string, aid: Aid, vocabulary: Vocabulary): Plan {
  const phrases = [...question.matchAll(/["“„]([^"“”„]+)["”“]/g)].map(([, text = '']) =>
    text.trim(),
  )
  const written = tokens(question.replace(/["“„]([^"“”„]+)["”“]/g, ' '), vocabulary)
  const telling = written.filter(({ word }) => vocabulary.tells(word))
  const chosen = telling.length > 0 || phrases.length > 0 ? telling : written
  const asked = [...new Map(chosen.map((token) => [vocabulary.key(token.word), token])).values()]
  const ways: Way[] = []
  const plan = {
    words: asked.map(({ text }) => text),
    unknown: [] as string[],
    repaired: [] as [string, string][],
    offered: [] as [string, string][],
    also: [] as string[],
  }
  const words = asked.map(({ text, word }, at) => {
    const alone = waysOf(word, at, vocabulary)
    ways.push(...alone)
    if (alone.length > 0) return word
    const meant = inGlossary(word) ? undefined : repair(word, vocabulary, aid.count)
    if (meant === undefined) {
      plan.unknown.push(text)
      const near = inGlossary(word) ? undefined : offer(word, vocabulary)
      if (near !== undefined) plan.offered.push([text, near])
      return word
    }
    plan.repaired.push([text, meant])
    ways.push(...waysOf(meant, at, vocabulary).map((way) => ({ ...way, reason: 'slip' as const })))
    return meant
  })
  ways.push(...compounds(words, vocabulary))
  for (const { from, to, others } of named(words, aid.groups, vocabulary)) {
    for (const name of others) {
      const found = name.every((word) => vocabulary.has(word))
      if (!found || isWithin(name, words, vocabulary)) continue
      const text = name.join(' ')
      const search = name.length > 1 ? `"${text}"` : text
      ways.push({ from, to, search, weight: GLOSSARY, reason: 'glossary' })
      if (name.length > 1) ways.push({ from, to, search: text, weight: APART, reason: 'glossary' })
      if (!plan.also.includes(text)) plan.also.push(text)
    }
  }
  for (const phrase of phrases) {
    const at = plan.words.push(`“${phrase}”`) - 1
    ways.push({ from: at, to: at + 1, search: `"${phrase}"`, weight: 1, reason: 'phrase' })
  }
  return { ...plan, ways }

  function inGlossary(word: string): boolean {
    return aid.groups.some((group) => group.some((name) => fold(name) === word))
  }
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
    .filter((text) => fold(text) !== '')
    .flatMap((text) => {
      const word = fold(text)
      const parts = partsOf(text)
      const plain = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
      if (parts.length === 0 || has(word) || (begins(word) && !parts.every(has)))
        return [{ text: plain, word }]
      return parts.map((part) => ({ text: part, word: part }))
    })
}

/** Searches for one word in all its spellings; none when the site has it in none. */
function waysOf(word: string, at: number, { has, begins, variants, tells }: Vocabulary): Way[] {
  const place = { from: at, to: at + 1, weight: 1 }
  const found = variants(word).map((search): Way => ({
    ...place,
    search,
    reason: search === word ? 'word' : 'spelling',
  }))
  if (found.length === 0 && begins(word)) return [{ ...place, search: word, reason: 'word' }]
  if (found.length > 0 || has(word)) return found
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

interface Named {
  readonly from: number
  readonly to: number
  /** The group's other names, each as folded words. */
  readonly others: readonly (readonly string[])[]
}

/** The stretches of a question that the glossary has names for. */
function named(
  words: readonly string[],
  groups: Aid['groups'],
  { key, tells }: Vocabulary,
): Named[] {
  const keys = words.map(key)
  return groups.flatMap((group) => {
    // A name is one thing to its words, whether hyphens hold them together or not.
    const names = group.flatMap((name) => [/\s+/, /[\s\p{Pd}]+/u].map((by) => foldedAll(name, by)))
    return names.flatMap((name, index) => {
      const wanted = name.filter((word) => tells(word)).map(key)
      if (wanted.length === 0) return []
      const from = keys.findIndex((_, at) => wanted.every((part, step) => keys[at + step] === part))
      if (from < 0) return []
      return [
        { from, to: from + wanted.length, others: names.filter((_, other) => other !== index) },
      ]
    })
  })
}

function foldedAll(name: string, by: RegExp): string[] {
  return name.split(by).map(fold).filter(Boolean)
}

/** True when the question holds all words of a name already. */
function isWithin(name: readonly string[], words: readonly string[], { key }: Vocabulary): boolean {
  return name.every((word) => words.some((other) => key(other) === key(word)))
}
