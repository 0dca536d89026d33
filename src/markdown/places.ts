/** Places: works out where in the file each link, picture, footnote and piece of HTML stands. */
import type { StateCore, Token } from 'markdown-it'
import { type Point, originOf } from './origin.ts'
import { type Reading, readingOf } from './reading.ts'

type Origin = (offset: number) => Point

/** Core rule, right after the inline rules: they know offsets only, and later rules move tokens about. */
export function places(state: StateCore): void {
  const reading = readingOf(state.env)
  let row = { line: 0, from: 0 }
  for (const token of state.tokens) {
    if (token.type === 'tr_open' && token.map) row = { line: token.map[0], from: 0 }
    if (token.type !== 'inline' || !token.children) continue
    if (!token.children.some((child) => reading.spans.has(child)) && token.map) continue
    const origin = token.map
      ? originOf(reading.lines, token.map[0], token.content)
      : cellOrigin(reading, token, row)
    placeAll(reading, token.children, token.content, 0, origin)
  }
}

/** Cells have no line of their own in markdown-it: each is looked for after the one before it. */
function cellOrigin(reading: Reading, cell: Token, row: { line: number; from: number }): Origin {
  const line = reading.lines[row.line] ?? ''
  const written = cell.content.replaceAll('|', '\\|')
  const found = Math.max(row.from, line.indexOf(written, row.from))
  row.from = found + written.length
  const at = row.line
  return (offset) => ({ line: at, column: found + offset })
}

/** `base` is where `text`, the label of a picture or the words of a note, starts in its block. */
function placeAll(
  reading: Reading,
  tokens: readonly Token[],
  text: string,
  base: number,
  origin: Origin,
): void {
  for (const token of tokens) {
    const span = reading.spans.get(token)
    if (!span) continue
    // A footnote may have the label of a link's definition.
    const label = token.type === 'note_ref' ? undefined : token.meta?.label
    const defined = typeof label === 'string' ? reading.definitions.get(label) : undefined
    if (typeof label === 'string' && defined) {
      reading.places.set(token, defined)
      reading.used.add(label)
    } else if (token.type.startsWith('citation_')) {
      reading.laterPlaces.set(token, () => {
        const { line, column } = origin(base + span.start)
        return reading.placeAt(line, column)
      })
    } else {
      const { line, column } = origin(base + start(token, text, span))
      reading.places.set(token, reading.placeAt(line, column))
    }
    if (token.children) {
      placeAll(reading, token.children, token.content, base + span.start + 2, origin)
    }
  }
}

/** Where the token's address starts in its text or, for other tokens, the token itself. */
function start(token: Token, text: string, span: { start: number; labelEnd: number }): number {
  if (token.type === 'image') return addressAfter(text, span.start + 2 + token.content.length)
  if (token.type !== 'link_open') return span.start
  if (token.markup === 'autolink') return span.start + 1
  if (token.markup === 'linkify') return span.start - String(token.attrGet('href')).indexOf(':')
  return addressAfter(text, span.labelEnd)
}

/** In `](  <address> "title")`, where the address starts; `labelEnd` is the place of the bracket. */
function addressAfter(text: string, labelEnd: number): number {
  const gap = /\]\(\s*<?/y
  gap.lastIndex = labelEnd
  return gap.test(text) ? gap.lastIndex : labelEnd
}
