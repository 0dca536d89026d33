/** Captions: a paragraph next to a table that starts with `Table: ` becomes the table's caption. */
import type { StateCore, Token } from 'markdown-it'
import { close, open } from './tokens.ts'

const START = /^Table:[ \t]+/

/** Core rule. The paragraph before the table is tried first, then the one after it. */
export function captions(state: StateCore): void {
  const { tokens } = state
  const made: Token[] = []
  const tables: { at: number; captioned: boolean }[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) continue
    made.push(token)
    if (token.type === 'table_open') {
      const before = captionAt(made, made.length - 4, token.level)
      if (before) made.splice(-4, 3)
      tables.push({ at: made.length, captioned: before !== undefined })
      if (before) made.push(...caption(before))
    } else if (token.type === 'table_close') {
      const table = tables.pop()
      const after = captionAt(tokens, at + 1, token.level)
      if (!table || table.captioned || !after) continue
      made.splice(table.at, 0, ...caption(after))
      at += 3
    }
  }
  state.tokens = made
}

/** The words of the paragraph that starts at `at`, if it is a caption. */
function captionAt(tokens: readonly Token[], at: number, level: number): Token | undefined {
  const [start, words] = tokens.slice(Math.max(0, at), at + 2)
  const isCaption =
    start?.type === 'paragraph_open' &&
    start.level === level &&
    words?.children?.[0]?.type === 'text' &&
    START.test(words.children[0].content)
  return isCaption ? words : undefined
}

function caption(words: Token): Token[] {
  const [first] = words.children ?? []
  if (first) first.content = first.content.replace(START, '')
  words.content = words.content.replace(START, '')
  return [open('caption', 'caption'), words, close('caption', 'caption')]
}
