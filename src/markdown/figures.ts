/** Figures: a picture in a paragraph of its own becomes a `<figure>`, its title the caption, and `© …` in it the credit. */
import type { StateCore, Token } from 'markdown-it'
import { originOf } from './origin.ts'
import { type Reading, readingOf } from './reading.ts'
import { close, dropAttribute, open, text, words } from './tokens.ts'

/** Core rule. `![What it shows](a.jpg "Its caption, with *Markdown* in it. © Who made it")` */
export function figures(state: StateCore): void {
  const { tokens } = state
  const made: Token[] = []
  /** How many of the author's own `<figure>` are open: in them a picture stands as it is. */
  let written = 0
  for (let at = 0; at < tokens.length; at++) {
    const start = tokens[at]
    const block = tokens[at + 1]
    if (start?.type === 'html' && start.tag === 'figure') written += start.nesting
    if (start?.type === 'paragraph_open' && block && isPicture(block)) {
      made.push(...(written > 0 ? [block] : figure(state, start, block)))
      at += 2
    } else if (start) made.push(start)
  }
  state.tokens = made
}

function isPicture(block: Token): boolean {
  return block.children?.length === 1 && block.children[0]?.type === 'image'
}

function figure(state: StateCore, start: Token, block: Token): Token[] {
  const opened = open('figure', 'figure')
  opened.map = start.map
  const [picture] = block.children ?? []
  const caption = picture?.attrGet('title')
  if (picture) dropAttribute(picture, 'title')
  return [
    opened,
    block,
    ...(caption ? captionOf(state, String(caption), start.map) : []),
    close('figure', 'figure'),
  ]
}

/** The caption's Markdown; a title with HTML in it, or with what is not plain words and stress, is text. */
function captionOf(state: StateCore, whole: string, map: Token['map']): Token[] {
  const [title, credit] = partedAtCredit(whole)
  const children: Token[] = []
  state.md.inline.parse(title, state.md, state.env, children)
  const simple = children.every((token) => !NOT_SIMPLE.has(token.type))
  if (simple && map) placeLinks(readingOf(state.env), children, map)
  return [
    open('figcaption', 'figcaption'),
    words(simple ? children : [text(title)], title),
    ...(credit ? [open('credit', 'small'), words([text(credit)]), close('credit', 'small')] : []),
    close('figcaption', 'figcaption'),
  ]
}

/** What stands before the last © that begins a word, and the credit from there on. No pattern: it would try each blank of a long run. */
function partedAtCredit(whole: string): [title: string, credit?: string] {
  const at = whole.lastIndexOf('©')
  if (at < 0 || /\S/.test(whole.charAt(at - 1))) return [whole.trimEnd()]
  return [whole.slice(0, at).trimEnd(), whole.slice(at)]
}

/** A title is read apart from its block, so that its links are looked for in the source, one after the other. */
function placeLinks(
  reading: Reading,
  tokens: readonly Token[],
  [first, end]: [number, number],
): void {
  const source = reading.lines.slice(first, end).join('\n')
  const origin = originOf(reading.lines, first, source)
  let from = 0
  for (const token of tokens) {
    const href = token.type === 'link_open' ? String(token.attrGet('href')) : ''
    const at = href ? source.indexOf(href, from) : -1
    if (at < 0) continue
    from = at + href.length
    const { line, column } = origin(at)
    reading.places.set(token, reading.placeAt(line, column))
  }
}

const NOT_SIMPLE = new Set(['half_link', 'html_inline', 'image', 'note_ref', 'note_inline'])
