/** Numbering: gives the citations of a text their numbers, and puts the list of references at its end. */
import type { StateCore, Token } from 'markdown-it'
import type { Bibliography } from './bibliography.ts'
import { Group } from './group.ts'
import { referenceList } from './list.ts'
import type { CitingText } from './text.ts'
import type { CitationWords } from './words.ts'
import { Works } from './works.ts'

/**
 * Core rule, when footnotes have their places: what stands in them is numbered after the text, as it is printed. In a
 * text without a list (the author's words on the home page) and, for keys outside of brackets, on a site without
 * references, nothing is a citation.
 */
export function numberCitations(
  state: StateCore,
  text: CitingText,
  bibliography: Bibliography,
  words: CitationWords,
): void {
  const works = new Works(text, bibliography)
  const { citing } = text.source
  const group = new Group(works, text, words, {
    brackets: citing !== undefined,
    words: citing !== undefined && !bibliography.isEmpty,
  })
  let apart = 0
  for (const block of state.tokens) {
    if (APART.test(block.type) || block.tag === 'figure') apart += block.nesting
    if (block.children) block.children = group.print(block.children, apart === 0)
  }
  if (!citing) return
  works.list(citing.nocite)
  const { uses } = works
  if (uses.length === 0) return
  text.cited = works.cited(words)
  text.ids.add('_references')
  for (const { source } of uses) text.ids.add(source.anchor)
  const all = text.source.resolve('/references/', 'link').href
  const list = new state.Token('citation_list', '', 0)
  list.block = true
  list.content = String(referenceList(uses, all, words))
  state.tokens.push(list)
}

/** What stands beside the text or in a column of its own, where no room is for a note at the margin. */
const APART = /^(heading|table|card|notes)_(open|close)$/

/** True for the tokens of a definition that would swallow a citation: `[@mu2020]: text`. */
export function warnOfSwallowed(tokens: readonly Token[], text: CitingText): void {
  for (const { type, map } of tokens) {
    const line = type === 'reference_definition' && map ? (text.lines[map[0]] ?? '') : ''
    const column = line.indexOf('[@')
    const key = /\[(@[^\]]*)\]:/.exec(line)?.[1]
    if (!map || column < 0 || key === undefined) continue
    text.warning(
      text.placeAt(map[0], column),
      `“[${key}]:” at the beginning of a line defines a link, and is not printed.`,
      `Write  [${key}] :  or begin the line with another word.`,
    )
  }
}
