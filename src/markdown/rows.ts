/** Rows: cells beyond the last column of a table, which its form (GitHub's) leaves out without a word. */
import type { StateCore, Token } from 'markdown-it'
import { type Reading, readingOf } from './reading.ts'

/** Core rule. A cell with words that no column has is an error, as nobody would read them. */
export function rows(state: StateCore): void {
  const reading = readingOf(state.env)
  let columns = 0
  for (const token of state.tokens) {
    if (token.type === 'table_open') columns = 0
    else if (token.type === 'th_open') columns++
    else if (token.type === 'tr_open' && columns > 0) judge(reading, token, columns)
  }
}

function judge(reading: Reading, { map }: Token, columns: number): void {
  const number = map?.[0]
  const line = number === undefined ? '' : (reading.lines[number] ?? '')
  if (number === undefined || barsOf(line) < columns) return
  const row = line.replace(/^[\s>]*(?:(?:[-+*]|\d+[.)])\s+)?\|?/, '')
  const cells = row.split(/(?<!\\)\|/)
  const left = cells.slice(columns).find((cell) => cell.trim() !== '')
  if (left === undefined) return
  const found = left.trim()
  reading.error(
    reading.placeAt(number, line.lastIndexOf(found)),
    `“${found.length > 60 ? `${found.slice(0, 59)}…` : found}” stands in a cell to the right of the last column, and would be left out.`,
    'Give the table’s first two lines another column, or write  \\|  for a bar that parts no cells.',
  )
}

function barsOf(line: string): number {
  let count = 0
  for (let at = line.indexOf('|'); at !== -1; at = line.indexOf('|', at + 1)) count++
  return count
}
