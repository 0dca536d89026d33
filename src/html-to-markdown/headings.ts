/** Headings: their words in one line, and their levels without gaps below the page's title. */
import type { Element, ElementContent, Root } from 'hast'
import { element, elementsIn, isElement, textOf } from './hast.ts'

/** More than this is a text in large letters, and no heading. */
const LONGEST = 300

/** The heading that an `<h1>` to `<h6>` with these blocks in it is; pictures and other blocks stand after it. */
export function headingBlocks(node: Element, blocks: Element[]): Element[] {
  const words = blocks.filter((block) => block.tagName === 'p' && textOf(block).trim() !== '')
  const rest = blocks.filter((block) => !words.includes(block))
  const length = words.reduce((sum, block) => sum + textOf(block).length, 0)
  if (words.length === 0 || length > LONGEST) return blocks
  const line = inlineOf(words).flatMap((child) =>
    isElement(child, 'br') ? [{ type: 'text' as const, value: ' ' }] : [child],
  )
  return [element(node.tagName, withoutBold(line)), ...rest]
}

/** What stands in blocks, in one line, a line break between two of them. */
export function inlineOf(blocks: readonly Element[]): ElementContent[] {
  return blocks.flatMap((block, index): ElementContent[] => [
    ...(index > 0 ? [element('br')] : []),
    ...(/^(p|h[1-6])$/.test(block.tagName)
      ? block.children
      : block.tagName === 'more' || block.tagName === 'hr'
        ? []
        : block.tagName === 'pre'
          ? [element('code', block.children)]
          : inlineOf(block.children.filter((child) => isElement(child)))),
  ])
}

/** A heading is bold by itself. */
function withoutBold(line: ElementContent[]): ElementContent[] {
  const [only] = line
  return line.length === 1 && isElement(only, 'strong') ? only.children : line
}

/** Sets the levels from 2 on, each at most one below the one before it, keeping which stands below which. */
export function fitHeadings(tree: Root | Element): void {
  const above: number[] = []
  for (const heading of elementsIn(tree)) {
    if (!/^h[1-6]$/.test(heading.tagName)) continue
    const level = Number(heading.tagName.slice(1))
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    heading.tagName = `h${Math.min(6, above.length + 1)}`
  }
}
