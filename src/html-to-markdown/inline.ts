/** Inline: what stands in blocks, for places that hold a line of words alone. */
import type { Element, ElementContent } from 'hast'
import { element, isElement, textOf } from './hast.ts'

/** The words of blocks, a line break between two of them. */
export function inlineOf(blocks: readonly Element[]): ElementContent[] {
  return blocks.flatMap((block, index) => [
    ...(index > 0 ? [element('br')] : []),
    ...wordsOf(block),
  ])
}

function wordsOf(block: Element): ElementContent[] {
  const { tagName, children } = block
  if (/^(p|h[1-6]|dt|summary|caption|figcaption)$/.test(tagName)) return children
  if (tagName === 'pre') return linesOf(textOf(block))
  return inlineOf(children.filter((child) => isElement(child)))
}

function linesOf(code: string): ElementContent[] {
  const lines = code.split('\n').filter((line) => line.trim() !== '')
  return lines.flatMap((value, index) => [
    ...(index > 0 ? [element('br')] : []),
    element('code', [{ type: 'text', value }]),
  ])
}

/** As `inlineOf`, with spaces in the place of line breaks. */
export function lineOf(blocks: readonly Element[]): ElementContent[] {
  return withoutBreaks(inlineOf(blocks))
}

export function withoutBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (!isElement(node)) return node
    if (node.tagName === 'br') return { type: 'text', value: ' ' }
    return element(node.tagName, withoutBreaks(node.children), node.properties)
  })
}
