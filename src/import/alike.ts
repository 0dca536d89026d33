/** Alike: whether two texts have the same words, seen in one walk without taking any word by itself. */

/**
 * True for two texts that differ in nothing but their white space, in signs that nobody sees, and in the typed or the
 * printed form of quotation marks, dashes and dots. False says that their words are to be compared, which may be the same.
 */
export function areAlike(a: string, b: string): boolean {
  let x = pastSpaces(a, 0)
  let y = pastSpaces(b, 0)
  for (;;) {
    while (x < a.length && a.charCodeAt(x) === b.charCodeAt(y)) {
      x++
      y++
    }
    if (isUnseen(a.charCodeAt(x))) x++
    else if (isUnseen(b.charCodeAt(y))) y++
    else {
      const nextX = pastSpaces(a, x)
      const nextY = pastSpaces(b, y)
      if (nextX === a.length || nextY === b.length) return nextX === a.length && nextY === b.length
      if (nextX > x || nextY > y) {
        // Both go on with white space here, or one of them with more of it.
        if ((nextX === x || nextY === y) && !(x > 0 && isSpace(a.charCodeAt(x - 1)))) return false
        x = nextX
        y = nextY
      } else {
        const signX = signAt(a, x)
        const signY = signAt(b, y)
        if (signX === undefined || signX.form !== signY?.form) return false
        x = signX.end
        y = signY.end
      }
    }
  }
}

function pastSpaces(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

/** As `\s` in a pattern, but for the byte order mark, which parts no words. */
function isSpace(code: number): boolean {
  if (code <= 0x7f) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  return (
    code === 0xa0 || (code >= 0x1680 && code !== 0xfeff && /\s/.test(String.fromCharCode(code)))
  )
}

/** What is taken out of words before they are compared. */
function isUnseen(code: number): boolean {
  return code >= 0xad && UNSEEN.has(code)
}

const UNSEEN = new Set([
  ...[0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f],
  ...[0x2060, 0xfe0e, 0xfe0f, 0xfeff],
])

/** A sign that is typed in one way and printed in another, in its typed form, and where it ends. */
function signAt(text: string, at: number): { form: string; end: number } | undefined {
  const sign = text.charAt(at)
  const form = FORMS.get(sign)
  if (form === '-') return dashAt(text, at)
  if (form !== undefined) return { form, end: at + 1 }
  return text.startsWith('...', at) ? { form: '...', end: at + 3 } : undefined
}

/** Several are one. */
function dashAt(text: string, at: number): { form: string; end: number } | undefined {
  if (FORMS.get(text.charAt(at - 1)) === '-') return undefined
  let end = at + 1
  while (FORMS.get(text.charAt(end)) === '-' || isUnseen(text.charCodeAt(end))) end++
  return { form: '-', end }
}

const FORMS: ReadonlyMap<string, string> = new Map([
  ...Array.from('"“”„‟«»″', (sign) => [sign, '"'] as const),
  ...Array.from("'‘’‚‛′", (sign) => [sign, "'"] as const),
  ...Array.from('-‐‑‒–—―−', (sign) => [sign, '-'] as const),
  ['…', '...'],
])
