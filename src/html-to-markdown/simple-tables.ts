/** Simple tables: those that Markdown can say: one head, a line of words in each cell. */
import type { Element } from 'hast'
import type { AlignType, BlockContent, PhrasingContent, TableRow } from 'mdast'
import { attribute, elementsIn, isElement } from './hast.ts'
import { inlineOf, withoutBreaks } from './inline.ts'
import { phrasing } from './to-mdast.ts'

/** True for a table with a head of one row whose cells span nothing and hold paragraphs alone. */
export function isSimpleTable(table: Element): boolean {
  const rows = rowsOf(table)
  const [head = [], ...body] = rows
  const isHeaded = table.children.some(
    (child) => isElement(child, 'thead') && child.children.length === 1,
  )
  return (
    isHeaded &&
    body.length > 0 &&
    body.every(
      (cells) => cells.length <= head.length && cells.every(({ tagName }) => tagName === 'td'),
    ) &&
    rows.flat().every((cell) => {
      const isWords = cell.children.every((block) => isElement(block, 'p'))
      const isNarrow = !('colspan' in cell.properties || 'rowspan' in cell.properties)
      return (
        isWords &&
        isNarrow &&
        !elementsIn(cell).some((one) => isElement(one, 'code') && one.children.length > 1)
      )
    })
  )
}

/** The table, and before it its caption: a paragraph that begins with `Table:`. */
export function tableOf(table: Element): BlockContent[] {
  const [head = [], ...body] = rowsOf(table)
  const caption = table.children.find((child) => isElement(child, 'caption'))
  const align = head.map((cell, column): AlignType => {
    const sides = [cell, ...body.map((cells) => cells[column])].map(
      (one) => one && attribute(one, 'align'),
    )
    const [side] = sides.slice(1).filter(Boolean)
    return side === 'right' || side === 'center' ? side : null
  })
  const rows = [head, ...body].map((cells): TableRow => ({
    type: 'tableRow',
    children: head.map((_, column) => ({ type: 'tableCell', children: lineOf(cells[column]) })),
  }))
  return [
    ...(isElement(caption) ? [captionOf(caption)] : []),
    { type: 'table', align, children: rows },
  ]
}

function captionOf(caption: Element): BlockContent {
  return {
    type: 'paragraph',
    children: [{ type: 'html', value: 'Table: ' }, ...phrasing(withoutBreaks(caption.children))],
  }
}

/** In a cell a line break is written as HTML: a row is one line of Markdown. */
function lineOf(cell: Element | undefined): PhrasingContent[] {
  const blocks = cell?.children.filter((child) => isElement(child)) ?? []
  return broken(phrasing(inlineOf(blocks)))
}

function broken(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'break') return { type: 'html', value: '<br>' }
    if ('children' in node) node.children = broken(node.children)
    return node
  })
}

function rowsOf(table: Element): Element[][] {
  return elementsIn(table)
    .filter((one) => isElement(one, 'tr'))
    .map((tr) => tr.children.filter((child) => isElement(child)))
}
