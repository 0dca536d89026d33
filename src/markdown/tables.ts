/** Tables: each in a region that scrolls by keyboard, with a name, and headers that say what they head. */
import type { StateCore, Token } from 'markdown-it'
import { plainWords } from './plain.ts'
import { type Reading, readingOf } from './reading.ts'
import { close, dropAttribute, open } from './tokens.ts'

interface Table {
  readonly number: number
  /** The group around it, named by its number until a caption names it. */
  readonly region: Token
  inHead: boolean
}

/**
 * Core rule for Markdown's tables and those in HTML. The table stands in a group that scrolls by keyboard, named by its caption or by
 * its number (WCAG 2.1.1, 1.3.1); a column's alignment is a class, as styles in the markup would need a weaker policy.
 */
export function tables(state: StateCore): void {
  if (!state.tokens.some(({ tag }) => tag === 'table' || tag === 'th')) return
  const reading = readingOf(state.env)
  const around: Table[] = []
  const names = new Set([''])
  let count = 0
  state.tokens = state.tokens.flatMap((token, index, tokens) => {
    const table = around.at(-1)
    if (token.tag === 'table' && token.nesting === 1) {
      const made = newTable(reading, ++count)
      around.push(made)
      return [made.region, token]
    }
    if (token.tag === 'table' && token.nesting === -1 && table) {
      around.pop()
      return [token, close('table_region', 'div')]
    }
    if (isEmptyHeader(tokens, index)) makeCell(tokens, index)
    if (table && token.tag === 'caption' && token.nesting === 1) {
      nameByCaption(reading, table, token, tokens[index + 1], names)
    }
    if (table) inTable(table, token)
    return [token]
  })
}

function newTable(reading: Reading, number: number): Table {
  const region = open('table_region', 'div', [
    ['class', 'table'],
    ['role', 'group'],
    ['tabindex', '0'],
    ['aria-label', reading.words.table(number)],
  ])
  return { number, region, inHead: false }
}

function inTable(table: Table, token: Token): void {
  if (token.tag === 'thead') table.inHead = token.nesting === 1
  if (token.nesting !== 1 || !/^t[dh]$/.test(token.tag)) return
  align(token)
  if (token.tag === 'th' && token.attrGet('scope') === null) {
    token.attrSet('scope', table.inHead ? 'col' : 'row')
  }
}

/** Regions need names of their own: a caption that another table has already, or that has no words, names none. */
function nameByCaption(
  reading: Reading,
  { number, region }: Table,
  caption: Token,
  words: Token | undefined,
  names: Set<string>,
): void {
  const name = plainWords(words?.children ?? [], 'words only').trim()
  if (names.has(name)) return
  names.add(name)
  const id = `table-${number}`
  reading.ids.add(id)
  caption.attrSet('id', id)
  dropAttribute(region, 'aria-label')
  region.attrSet('aria-labelledby', id)
}

/** A header without words heads nothing, such as the one above a column of names. */
function isEmptyHeader(tokens: readonly Token[], index: number): boolean {
  const [cell, words, end] = [tokens[index], tokens[index + 1], tokens[index + 2]]
  if (cell?.tag !== 'th' || cell.nesting !== 1) return false
  const isEmpty = words?.type === 'inline' && words.children?.length === 0 && end?.tag === 'th'
  return isEmpty || words?.tag === 'th'
}

function makeCell(tokens: readonly Token[], index: number): void {
  const [cell, words, end] = [tokens[index], tokens[index + 1], tokens[index + 2]]
  for (const token of [cell, words?.tag === 'th' ? words : end]) if (token) token.tag = 'td'
  if (cell) dropAttribute(cell, 'scope')
}

/** markdown-it gives `style="text-align:right"`; the page gets `class="align-right"`. */
function align(cell: Token): void {
  const side = /^text-align:(\w+)$/.exec(String(cell.attrGet('style')))?.[1]
  if (!side) return
  dropAttribute(cell, 'style')
  cell.attrSet('class', `align-${side}`)
}
