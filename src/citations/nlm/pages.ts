/** Pages: ranges with no digit said twice, `455–74` (Citing Medicine, chapter 1A, “Pagination”). */

/** Every range of a list of pages shortened; what is no range of numbers stays as it is. */
export function pages(text: string): string {
  return text.replace(RANGE, (_, before: string, from: string, last: string, to: string) =>
    before === last || last === ''
      ? `${before}${from}–${shortened(from, to)}`
      : `${before}${from}–${last}${to}`,
  )
}

const RANGE = /(?<![\p{L}\d])(\p{L}*)(\d+)\s*[-–—]+\s*(\p{L}*)(\d+)(?![\p{L}\d])/gu

/** The end of a range without the digits that it begins with as its start does; at least one digit is left. */
function shortened(from: string, to: string): string {
  if (from.length !== to.length) return to
  let same = 0
  while (same < to.length - 1 && from[same] === to[same]) same++
  return to.slice(same)
}
