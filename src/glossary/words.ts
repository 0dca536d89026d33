/** Words: names and texts as lists of words that can be compared. */

/** Small letters without accents, and without the s of a plural: `Trigger points` gives `trigger` and `point`. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/[\p{M}'’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => (/[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word))
}
