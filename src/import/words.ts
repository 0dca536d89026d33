/** Words: a text as its words in their order, for the comparison of before and after. */

/**
 * The words of a text. White space parts them, and each character of a script that does not part words stands for
 * itself. Quotation marks, dashes and dots count as equal in their typed and their printed forms, and marks around a
 * word are no part of it; what has no letter, digit or sign of its own is no word.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const written of typed(text).split(/\s+/)) {
    // Most are as plain as this, and need no look at Unicode's tables.
    const word = /^[a-z]+$/i.test(written) ? written : bare(written)
    if (word !== undefined) words.push(word)
  }
  return words
}

/** How many words a text has. */
export function countWords(text: string): number {
  if (/[^\0-\x7f]/.test(text)) return wordsOf(text).length
  let count = 0
  let counted = false
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)]
    if (kind === SPACE) counted = false
    else if (kind === LETTER && !counted) {
      counted = true
      count++
    }
  }
  return count
}

const SPACE = 1
const LETTER = 2
/** What each sign of ASCII is: a space, or a letter, digit or sign that makes a word. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return /\s/.test(sign) ? SPACE : /[\p{L}\p{N}\p{S}]/u.test(sign) ? LETTER : 0
})

/** With the signs of a typewriter. */
function typed(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text.replace(/--+/g, '-')
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]/g, '')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[‐-―−]+|--+/g, '-')
    .replace(/…/g, '...')
    .replace(UNPARTED, ' $& ')
}

/** A word without the marks around it; undefined for what is none. */
function bare(written: string): string | undefined {
  const word = written.replace(/^[^\p{L}\p{N}\p{S}\p{M}-]+|[^\p{L}\p{N}\p{S}\p{M}]+$/gu, '')
  return /[\p{L}\p{N}\p{S}]/u.test(word) ? word : undefined
}

const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu
