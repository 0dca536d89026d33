/** Tables: of figures, of looks, and of data. */
import type { Element, ElementContent } from 'hast'
import type { Read } from './flow.ts'
import { attribute, element, elementsIn, hasClass, isElement, textOf } from './hast.ts'
import { inlineOf } from './inline.ts'
import { figureOf } from './pictures.ts'
import type { Mark } from './runs.ts'
import type { Tally } from './tally.ts'

/**
 * What a `<table>` is: a figure where Blogger put a picture and its caption (`tr-caption`) into one; its contents where
 * it has one column only; otherwise a table whose head, if it has one, stands in `<thead>`.
 */
export function tableBlocks(
  node: Element,
  marks: readonly Mark[],
  read: Read,
  tally: Tally,
): Element[] {
  const rows = rowsOf(node)
  const caption = captionOf(node, marks, read)
  if (isFigure(node, rows)) {
    const words = rows.flatMap((row) => row.filter((cell) => hasClass(cell, CAPTION)))
    const others = rows.flatMap((row) => row.filter((cell) => !hasClass(cell, CAPTION)))
    return figureOf(read(others, marks), inlineOf(read(words, marks)), tally)
  }
  if (rows.every((row) => row.length < 2)) {
    return [...read(caption, marks), ...read(rows.flat(), marks)]
  }
  const clean = rows.map((row) => row.map((cell) => cleanCell(cell, marks, read)))
  const filled = clean.filter((row) => row.some((cell) => cell.children.length > 0 || spans(cell)))
  if (filled.length === 0) return read(caption, marks)
  const heads = headRows(node, filled)
  return [
    element('table', [
      ...(caption.length > 0 ? [element('caption', caption)] : []),
      ...(heads > 0 ? [element('thead', filled.slice(0, heads).map(row))] : []),
      element('tbody', filled.slice(heads).map(row)),
    ]),
  ]
}

const CAPTION = /\btr-caption\b(?!-)/

function rowsOf(table: Element): Element[][] {
  const parts = table.children.flatMap((child) =>
    isElement(child, 'thead', 'tbody', 'tfoot') ? child.children : [child],
  )
  return parts
    .filter((child) => isElement(child, 'tr'))
    .map((tr) => tr.children.filter((child) => isElement(child, 'td', 'th')))
    .filter((cells) => cells.length > 0)
}

function captionOf(table: Element, marks: readonly Mark[], read: Read): ElementContent[] {
  const caption = table.children.find((child) => isElement(child, 'caption'))
  return caption ? inlineOf(read([caption], marks)) : []
}

function isFigure(table: Element, rows: readonly Element[][]): boolean {
  const captioned =
    hasClass(table, /\btr-caption-container\b/) ||
    rows.some((row) => row.some((cell) => hasClass(cell, CAPTION)))
  return captioned && elementsIn(table).some((one) => isElement(one, 'img'))
}

function cleanCell(cell: Element, marks: readonly Mark[], read: Read): Element {
  const blocks = read([element('div', cell.children, cell.properties)], marks)
  const properties: Record<string, string> = {}
  for (const [name, as] of [
    ['colSpan', 'colspan'],
    ['rowSpan', 'rowspan'],
  ] as const) {
    const span = Number.parseInt(attribute(cell, name), 10)
    if (span > 1 && span < 1000) properties[as] = String(span)
  }
  const align = /^(left|center|right)$/.exec(
    (
      attribute(cell, 'align') ||
      (/text-align:\s*(\w+)/.exec(attribute(cell, 'style'))?.[1] ?? '')
    ).toLowerCase(),
  )?.[1]
  if (align) properties.align = align
  return element(cell.tagName, blocks, properties)
}

function spans(cell: Element): boolean {
  return 'colspan' in cell.properties || 'rowspan' in cell.properties
}

/** How many rows are the head: those in `<thead>`, a first row of `<th>`, a first row that is bold as no other is. */
function headRows(table: Element, rows: readonly Element[][]): number {
  const thead = table.children.find((child) => isElement(child, 'thead'))
  const inHead = thead ? rowsOf(element('table', [thead])).length : 0
  const [first = [], ...rest] = rows
  if (inHead > 0 && inHead < rows.length) return promoted(rows.slice(0, inHead))
  if (rest.length === 0) return 0
  if (first.every(({ tagName }) => tagName === 'th')) return promoted([first])
  if (
    first.every(isBold) &&
    first.some((cell) => cell.children.length > 0) &&
    !rest.every((cells) => cells.every(isBold))
  ) {
    return promoted([first])
  }
  return 0
}

function promoted(rows: readonly Element[][]): number {
  for (const cell of rows.flat()) {
    cell.tagName = 'th'
    for (const block of cell.children) {
      const [only] = isElement(block, 'p') ? block.children : []
      if (isElement(block) && block.children.length === 1 && isElement(only, 'strong'))
        block.children = only.children
    }
  }
  return rows.length
}

/** True for a cell whose words are all bold, and for an empty one. */
function isBold(cell: Element): boolean {
  return cell.children.every(
    (block) =>
      isElement(block, 'p') &&
      block.children.length === 1 &&
      isElement(block.children[0], 'strong') &&
      textOf(block) !== '',
  )
}

function row(cells: Element[]): Element {
  return element('tr', cells)
}
