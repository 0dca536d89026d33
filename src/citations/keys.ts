/** Keys: the names by which texts cite, `@mu2020`, `-@mu2020`, `@{a key of any kind}`. */

/**
 * A key as Pandoc has it: letters, digits and `_`, with single signs between them, or anything without a space in
 * braces. It begins no word and stands after none, so that e-mail addresses are none.
 */
export function keyAt(
  src: string,
  pos: number,
  to: number,
): { key: string; suppress: boolean; end: number } | undefined {
  if (isWord(src, pos - 1)) return undefined
  SIMPLE.lastIndex = pos
  if (SIMPLE.test(src)) {
    const end = SIMPLE.lastIndex
    const suppress = src.charAt(pos) === '-'
    return end > to ? undefined : { key: src.slice(pos + (suppress ? 2 : 1), end), suppress, end }
  }
  KEY.lastIndex = pos
  const [whole = '', minus = '', plain, braced] = KEY.exec(src) ?? []
  const key = plain ?? braced
  const end = pos + whole.length
  return key === undefined || end > to ? undefined : { key, suppress: minus !== '', end }
}

/** As most keys are, and ended by what can go on in none; found in a tenth of the time. */
const SIMPLE = /-?@\w+(?=[\s;,)\]]|$)/y

const KEY =
  /(-?)@(?:([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*)|\{((?:[^\s{}]|\{[^\s{}]*\})+)\})/uy

/** True for a letter, a digit or a full stop. */
function isWord(src: string, at: number): boolean {
  const char = src.charAt(at)
  return char > '\x7f' ? WORD.test(char) : ASCII_WORD.test(char)
}

const WORD = /[\p{L}\p{N}]/u
const ASCII_WORD = /[A-Za-z0-9.]/
