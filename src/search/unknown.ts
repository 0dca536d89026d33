/** Unknown words: those of a query that stand on no page. Pagefind answers them all the same, with their first letters. */
import { readText } from './excerpt.ts'
import type { Hit, Instance } from './pagefind.ts'

/** Fewer letters in common are chance: “in” begins “insulin”, but “muscul” means “musculature”. */
const ENOUGH = 6

/**
 * The words of the query that no page has, as they were written. A word is known when the index has it (by its stem), or
 * when a word that was found contains it or begins like it: the reader may still be typing.
 *
 * A phrase in quotation marks is searched exactly, and has none.
 */
export async function unknownWords(
  query: string,
  best: Hit | undefined,
  pagefind: Instance,
): Promise<string[]> {
  if (/^".+"$/.test(query)) return []
  const found = best ? foundWords(best) : undefined
  const words = [...new Set(query.split(' '))].filter((word) => fold(word) !== '')
  const known = await Promise.all(
    words.map(async (word) => {
      const folded = fold(word)
      if (found?.some((other) => isNear(folded, other))) return true
      const exact = await pagefind.search(`"${word.replaceAll('"', '')}"`)
      if (exact.results.length > 0 || found) return exact.results.length > 0
      const alone = await (await pagefind.search(word)).results[0]?.data()
      return alone !== undefined && foundWords(alone).some((other) => isNear(folded, other))
    }),
  )
  return words.filter((_, index) => !known[index])
}

/** True when the found word contains what was asked for, or shares enough of its beginning. Both folded. */
export function isNear(asked: string, found: string): boolean {
  return found.includes(asked) || found.slice(0, ENOUGH) === asked.slice(0, ENOUGH)
}

/** Letters and digits alone, in lower case, without accents: as Pagefind compares words. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function foundWords({ raw_content, locations }: Hit): string[] {
  const { words, found } = readText(raw_content, locations)
  return found.map((place) => fold(words[place] ?? ''))
}
