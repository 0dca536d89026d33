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
  let count = 0
  let counted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isHalf = code >= 0xd800 && code <= 0xdbff
    const kind = isHalf ? kindOf(text.slice(at, at + 2)) : (KINDS[code] ||= kindOf(text.charAt(at)))
    if (isHalf) at++
    if (kind === SPACE) counted = false
    else if (kind === WORD) {
      counted = false
      count++
    } else if (kind === LETTER && !counted) {
      counted = true
      count++
    }
  }
  return count
}

const SPACE = 1
const LETTER = 2
const WORD = 3
const MARK = 4
/** What each sign is, as far as it was asked for; 0 where it was not. */
const KINDS = new Uint8Array(0x10000)

/** A space; a letter, digit or sign that makes a word; a letter that is a word; or a mark around words. */
function kindOf(sign: string): number {
  const plain = typed(sign)
  if (plain === '') return MARK
  if (/\s/.test(sign)) return SPACE
  if (sign.search(UNPARTED) !== -1) return WORD
  return /[\p{L}\p{N}\p{S}]/u.test(plain) ? LETTER : MARK
}

/** With the signs of a typewriter. */
function typed(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text.replace(/--+/g, '-')
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]/g, '')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[-‐-―−]+/g, '-')
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
