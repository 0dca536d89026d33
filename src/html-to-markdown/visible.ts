/** Visible: the words of a piece of HTML that a reader sees. */
import type { Nodes } from 'hast'
import { EMBEDS, LEFT_OUT, isBlock } from './kinds.ts'
import { emojiOf } from './pictures.ts'
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
  let edge = ''
  if (isElement(node)) {
    const { tagName } = node
    if (LEFT_OUT.has(tagName) || EMBEDS.has(tagName) || isHidden(styleOf(node))) return
    edge = tagName === 'img' ? (emojiOf(node) ?? ' ') : isBlock(tagName) ? ' ' : ''
  }
  words.push(edge)
  for (const child of node.children) collect(child, tally, words)
  if (isElement(node) && node.tagName !== 'img') words.push(edge)
}
