/** Numerals: the marks by which the items of a list are counted. */

/** The number of an item, whatever it is counted in: 3 for `3.`, `iii)` and `c.`. */
export function countOf(mark: string): number {
  const number = numberOf(mark)
  if (number !== undefined) return number
  const letters = /^\(?([a-z]+)/i.exec(mark)?.[1]?.toLowerCase() ?? 'a'
  if (!/^(?:[ivx]|[ivxlc]{2,})$/.test(letters)) return letters.charCodeAt(0) - 96
  const values = Array.from(letters, (letter) => ROMAN[letter] ?? 0)
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  )
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The number of `3.` or `(3)`; undefined for other marks. */
export function numberOf(mark: string): number | undefined {
  const found = /^\(?(\d+)/.exec(mark)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** `II.` or `b)`: no list of Markdown counts so. */
export const NUMERAL = /^\(?[a-z]{1,4}[.)]/i
