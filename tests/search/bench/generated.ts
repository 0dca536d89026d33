/** Generated: larger collections made of a smaller one, the same in every run: long posts, and very many pages. */
import type { Document } from './collection.ts'
import { chance } from './disturbed.ts'

/** Posts of about so many words, each of sentences from all over the collection. */
export function longPosts(
  documents: readonly Document[],
  count: number,
  length: number,
): Document[] {
  const next = chance(300)
  const any = () => documents[next(documents.length)] ?? { id: '', title: '', text: '' }
  return Array.from({ length: count }, (_, at) => {
    const { title } = any()
    const words: string[] = []
    while (words.length < length) words.push(...any().text.split(/\s+/))
    return { id: `post-${at}`, title, text: words.slice(0, length).join(' ') }
  })
}

/**
 * Pages made of halves of two documents. A real collection gains new words as it grows, so one word in seventy becomes
 * one that is put together from the beginning of one word and the end of another.
 */
export function manyPages(documents: readonly Document[], count: number): Document[] {
  const next = chance(10_000)
  const any = () => documents[next(documents.length)] ?? { id: '', title: '', text: '' }
  const wordsOf = (text: string) => text.split(/\s+/)
  const half = (text: string) => {
    const words = wordsOf(text)
    const from = next(Math.max(1, words.length >> 1))
    return words.slice(from, from + (words.length >> 1))
  }
  return Array.from({ length: count }, (_, at) => {
    const { title } = any()
    const words = [...half(any().text), ...half(any().text)].map((word, _, all) =>
      next(70) > 0 || word.length < 6
        ? word
        : word.slice(0, 4) + (all[next(all.length)] ?? '').replace(/\W/g, '').slice(-4),
    )
    return { id: `page-${at}`, title, text: words.join(' ') }
  })
}
