/** NHS numbers: what in a text has the form of one, and its checksum. */

/** Ten digits, three, three and four of them together, or all ten; those in an address are something else. */
const TEN_DIGITS = /(?<![\w.,/=&%#+-])(\d{3})([ -]?)(\d{3})\2(\d{4})(?![\w/-]|[.,]\d)/g

/** NHS Data Dictionary: the last digit is 11 less the sum of the others, weighted 10 to 2, modulo 11. Those from 999 are for tests. */
export function nhsNumbersIn(text: string): { text: string; at: number }[] {
  return Array.from(text.matchAll(TEN_DIGITS)).flatMap((match) => {
    const digits = match[0].replace(/\D/g, '')
    if (/^(?:999|0)/.test(digits)) return []
    const sum = Array.from(digits.slice(0, 9), Number).reduce(
      (all, one, at) => all + one * (10 - at),
      0,
    )
    const check = (11 - (sum % 11)) % 11
    return check === Number(digits[9]) ? [{ text: match[0], at: match.index }] : []
  })
}
