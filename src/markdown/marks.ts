/** Marks: counts the signs that Markdown reads; a text that is made of little else is refused before it costs time and memory. */
import type { Reading } from './reading.ts'

/**
 * In a text: five times as many as a chapter has that cites a work in every sentence, and twice as many as a table of 2,000 rows or the
 * longest of blog posts. Each may become an element of the page (four bytes of a table without end are 150 of HTML), so that they and
 * not the bytes are what takes time.
 */
export const MOST_MARKS = 25_000

/** True, and reported with the line on which it becomes too much, for a text that has more. */
export function isCrowded(reading: Reading): boolean {
  const { text } = reading.source
  if (text.length <= MOST_MARKS) return false
  let [count, line] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (MARKS[code] !== 1) continue
    if (code === LINE_FEED) line++
    if (++count > MOST_MARKS) break
  }
  if (count <= MOST_MARKS) return false
  const found = MOST_MARKS.toLocaleString('en-GB')
  reading.error(
    reading.placeAt(line, 0),
    `This text holds more than ${found} signs of Markdown (such as brackets, stars and bars), which is more than any page can show.`,
    'Part it into several texts; a table of that size is better linked to as a file.',
  )
  return true
}

const LINE_FEED = 10

/** By their codes; a sign of Unicode beyond them is none. */
const MARKS = new Uint8Array(128)
for (const sign of '\n*_~^`[]<>|\\&@/:#') MARKS[sign.charCodeAt(0)] = 1
