/** Headings: their words in one line, and their levels without gaps below the page's title. */
import type { Element, ElementContent, Root } from 'hast'
import { element, elementsIn, isElement, textOf } from './hast.ts'
import { lineOf } from './inline.ts'
import type { Tally } from './tally.ts'

/** More than this is a text in large letters, and no heading. */
const LONGEST = 300

/** What an `<h1>` to `<h6>` with these blocks in it is: its words a heading; pictures and other blocks stand beside it. */
export function headingBlocks(node: Element, blocks: readonly Element[]): Element[] {
  const made: Element[] = []
  let words: Element[] = []
  const end = () => {
    if (words.length > 0) made.push(element(node.tagName, withoutBold(lineOf(words))))
    words = []
  }
  const isWords = (block: Element) => block.tagName === 'p' && textOf(block).trim() !== ''
  const length = blocks.filter(isWords).reduce((sum, block) => sum + textOf(block).length, 0)
  if (length > LONGEST) return [...blocks]
  for (const block of blocks) {
    if (isWords(block)) words.push(block)
    else {
      end()
      made.push(block)
    }
  }
  end()
  return made
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

/** A short paragraph that is bold as a whole may be meant as a heading; only its author can tell. */
export function noteBoldLines(body: Element, tally: Tally): void {
  for (const block of body.children) {
    const [only] = isElement(block, 'p') && block.children.length === 1 ? block.children : []
    const words = isElement(only, 'strong') ? textOf(only) : ''
    if (words === '' || words.length > 80 || /[.!?。！？]$/.test(words)) continue
    tally.note(`“${words}” is a line in bold. If it is a heading, write  ## ${words}`)
  }
}
