/** Parted: Chinese characters on a site whose language has spaces, set apart so that a word within a run is found too. */

/** After each character but the last of a run: the space makes it a word, the word joiner before it (U+2060), that it is not shown. */
const JOINT = '\u2060 '

/**
 * The page with each character as a word of its own. Which characters make a word is not guessed: what a dictionary
 * parts depends on the words around, and on the dictionary, while a question finds characters in their order. Leaves
 * a page without Chinese as it is, and tags, and text that a filter takes as its value.
 */
export function partCharacters(html: string): string {
  if (!LATE.test(html)) return html
  return html.replace(RUN, (run, at: number) => {
    const open = html.lastIndexOf('<', at)
    const end = html.indexOf('>', open)
    if (open >= 0 && (end > at || VALUE.test(html.slice(open, end)))) return run
    const apart = [...run].join(JOINT)
    const before = LETTER_BEFORE.test(html.slice(Math.max(0, at - 2), at)) ? JOINT : ''
    const after = LETTER_AFTER.test(html.slice(at + run.length, at + run.length + 2)) ? JOINT : ''
    return before + apart + after
  })
}

const RUN = /\p{sc=Han}+/gu
/** Han begins at U+2E80; that a page has nothing so late is seen ten times sooner than that it has no Han. */
const LATE = /[\u2e80-\uffff]/
const VALUE = /\sdata-pagefind-filter="[^":]*"/
const LETTER_BEFORE = /[\p{L}\p{N}]$/u
const LETTER_AFTER = /^[\p{L}\p{N}]/u
