/** Parted: Chinese characters on a site whose language has spaces, set apart so that a word within a run is found too. */

/** After each character but the last of a run: the space makes it a word, the word joiner before it (U+2060), that it is not shown. */
const JOINT = '\u2060 '

/** Text that a filter takes as its value, any tag, or a place between a character and the letter next to it. */
const PLACES =
  /<[^>]*\sdata-pagefind-filter="[^":]*"[^>]*>[^<]*|<[^>]*>|(?<=\p{sc=Han})(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=\p{sc=Han})/gu

/**
 * The page with each character as a word of its own. Which characters make a word is not guessed: what a dictionary
 * parts depends on the words around, and on the dictionary, while a question finds characters in their order. Leaves
 * a page without Chinese as it is.
 */
export function partCharacters(html: string): string {
  return /\p{sc=Han}/u.test(html) ? html.replace(PLACES, (found) => found || JOINT) : html
}
