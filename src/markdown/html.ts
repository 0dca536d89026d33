/** HTML: turns each piece of HTML into tokens like Markdown's own, so that every later rule sees one kind of link or table. */
import type { StateCore, Token } from 'markdown-it'
import { elementOf, isAddress, otherProblem } from './html-element.ts'
import { type OpenTag, type TextPart, htmlParts } from './html-parts.ts'
import { isVoid } from './content-model.ts'
import { originOf } from './origin.ts'
import { type Place, type Reading, readingOf } from './reading.ts'

/**
 * Core rule. What is printed comes from the parsed form, never from the source. Comments are dropped; elements that are
 * not in the allow-list are errors, and only what stands in them is kept.
 */
export function html(state: StateCore): void {
  const reader = new HtmlReader(readingOf(state.env), state.Token)
  const made: Token[] = []
  for (const token of state.tokens) {
    if (token.children) token.children = reader.inline(token.children)
    if (token.type === 'html_block') for (const piece of reader.block(token)) made.push(piece)
    else made.push(token)
  }
  state.tokens = made
}

/** Elements whose words are not prose: quotes and dashes in them stay as they are. */
const LITERAL = new Set(['code', 'kbd', 'pre', 'samp', 'var'])

class HtmlReader {
  readonly #reading: Reading
  readonly #Token: typeof Token
  /** How many of each element were opened that may not be: their ends need no second error. */
  readonly #refused = new Map<string, number>()
  #literal = 0

  constructor(reading: Reading, Made: typeof Token) {
    this.#reading = reading
    this.#Token = Made
  }

  block(token: Token): Token[] {
    const first = token.map?.[0] ?? 0
    const origin = originOf(this.#reading.lines, first, token.content)
    const tokens = this.#pieces(token.content, (at) => {
      const { line, column } = origin(at)
      return this.#reading.placeAt(line, column)
    })
    this.#literal = 0
    return tokens.map((piece) => (piece.tag ? piece : this.#words(piece)))
  }

  inline(tokens: Token[]): Token[] {
    if (!tokens.some(holdsHtml)) return tokens
    const around = this.#literal
    this.#literal = 0
    const made = tokens.flatMap((token) => {
      if (token.children) token.children = this.inline(token.children)
      if (token.type === 'html_inline') {
        const place = this.#reading.places.get(token)
        return this.#pieces(token.content, (at) => place && moved(place, token.content, at))
      }
      if (this.#literal > 0 && token.type === 'text') token.type = 'literal'
      return [token]
    })
    this.#literal = around
    let level = 0
    for (const token of made) {
      if (token.nesting < 0) level--
      token.level = level
      if (token.nesting > 0) level++
    }
    return made
  }

  #pieces(source: string, placeOf: (at: number) => Place | undefined): Token[] {
    return htmlParts(source).flatMap((part) => {
      const place = placeOf(part.at)
      switch (part.kind) {
        case 'text':
          this.#findCard(source, part, placeOf)
          return [this.#text(part)]
        case 'comment':
          return []
        case 'other':
          otherProblem(this.#reading, part.source, place)
          return []
        case 'close':
          return this.#close(part.name, place)
        case 'open':
          return this.#open(part, placeOf)
      }
    })
  }

  #open(tag: OpenTag, placeOf: (at: number) => Place | undefined): Token[] {
    const attrs = elementOf(this.#reading, tag, placeOf)
    if (!attrs) {
      this.#refused.set(tag.name, (this.#refused.get(tag.name) ?? 0) + 1)
      return []
    }
    if (LITERAL.has(tag.name)) this.#literal++
    const token = this.#element(tag.name, isVoid(tag.name) ? 0 : 1, placeOf(tag.at))
    token.attrs = attrs
    const address = tag.attributes.find(({ name }) => isAddress(tag.name, name))
    const place = address && placeOf(address.valueAt)
    if (place) this.#reading.addresses.set(token, place)
    return [token]
  }

  #close(name: string, place: Place | undefined): Token[] {
    const refused = this.#refused.get(name) ?? 0
    if (refused > 0) {
      this.#refused.set(name, refused - 1)
      return []
    }
    if (LITERAL.has(name)) this.#literal = Math.max(0, this.#literal - 1)
    return [this.#element(name, -1, place)]
  }

  #element(name: string, nesting: -1 | 0 | 1, place: Place | undefined): Token {
    const token = new this.#Token('html', name, nesting)
    if (place) this.#reading.places.set(token, place)
    return token
  }

  /** A block of HTML ends at an empty line only, and takes a card's fence for words. */
  #findCard(source: string, part: TextPart, placeOf: (at: number) => Place | undefined): void {
    const fence = /^[ \t]*(?=:::)/m.exec(part.text)
    const isInLine = fence?.index === 0 && part.at > 0 && source.charAt(part.at - 1) !== '\n'
    if (!fence || isInLine) return
    this.#reading.error(
      placeOf(part.at + fence.index + fence[0].length),
      '“:::” stands right after HTML here, and is read as part of it.',
      'Leave an empty line before it.',
    )
  }

  #text(part: TextPart): Token {
    const token = new this.#Token(this.#literal > 0 ? 'literal' : 'text', '', 0)
    token.content = part.text
    return token
  }

  /** Words between blocks of HTML: a block of their own, so that the rules for prose find them. */
  #words(piece: Token): Token {
    const token = new this.#Token('inline', '', 0)
    token.content = piece.content
    token.children = [piece]
    return token
  }
}

function holdsHtml({ type, children }: Token): boolean {
  return type === 'html_inline' || (children?.some(holdsHtml) ?? false)
}

/** The place of the character `at` of a source that starts at `place`. */
function moved(place: Place, source: string, at: number): Place {
  const lines = source.slice(0, at).split('\n')
  const last = lines.at(-1)?.length ?? 0
  return lines.length === 1
    ? { line: place.line, column: place.column + at }
    : { line: place.line + lines.length - 1, column: last + 1 }
}
