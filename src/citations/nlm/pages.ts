/** Pages: ranges with no digit said twice, `455–74` (Citing Medicine, chapter 1A, “Pagination”). */

/** Every range of a list of pages shortened; what is no range of numbers keeps its words, and a publisher's number its signs. */
export function pages(text: string): string {
  if (text.includes('(') || !/[-–—]/.test(text)) return text
  return text
    .replace(RANGE, (_, before: string, from: string, last: string, to: string) => {
      if (last !== before && last !== '') return `${before}${from}–${last}${to}`
      return from === to ? before + from : `${before}${from}–${shortened(from, to)}`
    })
    .replace(IN_FULL, '$1–')
}

/** `455-474`, `S12-S19`, `101.e1-101.e9`. */
const RANGE = /(?<![\p{L}\d])(\d+\.\p{L}+|\p{L}*)(\d+)\s*[-–—]+\s*(\1|\p{L}*)(\d+)(?![\p{L}\d])/gu

/** Numbers with a letter behind them, and roman ones, are said in full: `123A–125A`, `iii–ix`. */
const IN_FULL =
  /(?<![\p{L}\d])(\d+\p{L}+|[ivxlcdm]+)\s*[-–—]+\s*(?=\d+\p{L}|[ivxlcdm]+(?!\p{L}))/giu

/** The end of a range without the digits that it begins with as its start does; at least one digit is left. */
function shortened(from: string, to: string): string {
  if (from.length !== to.length) return to
  let same = 0
  while (same < to.length - 1 && from[same] === to[same]) same++
  return to.slice(same)
}
