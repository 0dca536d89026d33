/** Visible: the words of a piece of HTML that a reader sees. */
import type { Nodes } from 'hast'
import { EMBEDS, LEFT_OUT } from './kinds.ts'
import { isElement } from './hast.ts'
import { isHidden, styleOf } from './style.ts'
import { cleanCharacters } from './spaces.ts'
import type { Tally } from './tally.ts'

/** With white space folded, blocks parted by a space, and without the signs that are lists' markup now. */
export function visibleWords(tree: Nodes, tally: Tally): string {
  const words: string[] = []
  collect(tree, tally, words)
  return words.join('').replace(/\s+/g, ' ').trim()
}

function collect(node: Nodes, tally: Tally, words: string[]): void {
  if (node.type === 'text') words.push(cleanCharacters(tally.wordsOf(node)))
  if (!('children' in node)) return
  if (isElement(node)) {
    const { tagName } = node
    if (LEFT_OUT.has(tagName) || EMBEDS.has(tagName) || isHidden(styleOf(node))) return
    if (!INLINE.has(tagName)) words.push(' ')
  }
  for (const child of node.children) collect(child, tally, words)
  if (isElement(node) && !INLINE.has(node.tagName)) words.push(' ')
}

/** Elements at whose edges words go on. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr label data blink o:p'.split(
    ' ',
  ),
)
