/** BM25: the usual ranking (k1 1.2, b .75) over stemmed words, as the line that other searches are measured by. */
import { isStopWord } from '../../../src/search/aid/stop-words.ts'
import { stem } from '../../../src/search/aid/english.ts'
import { wordsOf } from '../../../src/search/layer/words.ts'

const K1 = 1.2
const B = 0.75

/** Gives a search: ids, best first. */
export function bm25(
  documents: readonly { readonly id: string; readonly text: string }[],
): (question: string) => string[] {
  const terms = (text: string) =>
    wordsOf(text)
      .filter((word) => !isStopWord(word))
      .map(stem)
  const texts = documents.map(({ text }) => terms(text))
  const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  const postings = new Map<string, Map<number, number>>()
  for (const [place, text] of texts.entries()) {
    for (const term of text) {
      const list = postings.get(term) ?? new Map<number, number>()
      postings.set(term, list.set(place, (list.get(place) ?? 0) + 1))
    }
  }
  return (question) => {
    const scores = new Map<number, number>()
    for (const term of new Set(terms(question))) {
      const list = postings.get(term) ?? new Map<number, number>()
      const idf = Math.log(1 + (texts.length - list.size + 0.5) / (list.size + 0.5))
      for (const [place, count] of list) {
        const length = (texts[place]?.length ?? 0) / average
        const score = (idf * count * (K1 + 1)) / (count + K1 * (1 - B + B * length))
        scores.set(place, (scores.get(place) ?? 0) + score)
      }
    }
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .flatMap(([place]) => documents[place]?.id ?? [])
  }
}
