/** Words: how a text falls into words, and how two of them are compared, in the index as in a question. */

/** Letters and digits alone, in lower case, without accents: as Pagefind compares words. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** What stands between spaces, folded and not empty: `(ST-36),` gives `st36`. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[\s\u200b]+/)
    .map(fold)
    .filter(Boolean)
}

/** The parts of a word that hyphens, slashes and the like hold together; none when there is only one. */
export function partsOf(word: string): string[] {
  const parts = word
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(fold)
    .filter(Boolean)
  return parts.length > 1 ? parts : []
}
