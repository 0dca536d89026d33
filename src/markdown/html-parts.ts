/** HTML parts: takes a piece of HTML apart, as browsers would, into tags, text and what is neither. */
import { Tokenizer } from 'htmlparser2'

export type Part = OpenTag | CloseTag | TextPart | OtherPart

export interface OpenTag {
  readonly kind: 'open'
  /** Lower case. */
  readonly name: string
  readonly attributes: Attribute[]
  /** Where it starts in the piece. */
  readonly at: number
}

export interface Attribute {
  /** Lower case. */
  readonly name: string
  /** With entities decoded; undefined where there is no value at all. */
  value?: string
  readonly at: number
  /** Where its value starts or, if it has none, the attribute. */
  readonly valueAt: number
}

export interface CloseTag {
  readonly kind: 'close'
  readonly name: string
  readonly at: number
}

export interface TextPart {
  readonly kind: 'text'
  text: string
  readonly at: number
}

/** A comment, or what no text should hold: a declaration, an instruction, CDATA, half a tag. */
export interface OtherPart {
  readonly kind: 'comment' | 'other'
  readonly source: string
  readonly at: number
}

/** The parts of `source`, in order; every character of it belongs to one. */
export function htmlParts(source: string): Part[] {
  const collector = new Collector(source)
  const tokenizer = new Tokenizer({ decodeEntities: true }, collector)
  tokenizer.write(source)
  tokenizer.end()
  return collector.parts
}

/** Receives what htmlparser2's tokenizer finds. It drops unfinished and senseless tags; the gaps they leave become parts too. */
class Collector {
  readonly parts: Part[] = []
  readonly #source: string
  /** Up to where the source has become parts. */
  #done = 0
  #tag: OpenTag = { kind: 'open', name: '', attributes: [], at: 0 }
  #attribute: Attribute | undefined

  constructor(source: string) {
    this.#source = source
  }

  ontext(start: number, end: number): void {
    this.#addText(start, end, this.#source.slice(start, end))
  }

  ontextentity(code: number, end: number): void {
    this.#addText(this.#done, end, character(code))
  }

  onopentagname(start: number, end: number): void {
    const name = this.#source.slice(start, end).toLowerCase()
    this.#tag = { kind: 'open', name, attributes: [], at: start - 1 }
  }

  onattribname(start: number, end: number): void {
    VALUE.lastIndex = end
    VALUE.test(this.#source)
    this.#attribute = {
      name: this.#source.slice(start, end).toLowerCase(),
      at: start,
      valueAt: VALUE.lastIndex || start,
    }
    this.#tag.attributes.push(this.#attribute)
  }

  onattribdata(start: number, end: number): void {
    this.#addValue(this.#source.slice(start, end))
  }

  onattribentity(code: number): void {
    this.#addValue(character(code))
  }

  onattribend(): void {
    this.#attribute = undefined
  }

  onopentagend(end: number): void {
    this.#fillGap(this.#tag.at)
    this.parts.push(this.#tag)
    this.#done = end + 1
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end)
  }

  onclosetag(start: number, end: number): void {
    const close = this.#source.indexOf('>', end)
    if (close < 0) return
    this.#fillGap(start - 2)
    this.parts.push({
      kind: 'close',
      name: this.#source.slice(start, end).toLowerCase(),
      at: start - 2,
    })
    this.#done = close + 1
  }

  oncomment(_start: number, end: number): void {
    const source = this.#source.slice(this.#done, end + 1)
    const whole = source.startsWith('<!--') && source.endsWith('>')
    this.parts.push({ kind: whole ? 'comment' : 'other', source, at: this.#done })
    this.#done = end + 1
  }

  oncdata(_start: number, end: number): void {
    this.#fillGap(end + 1)
  }

  ondeclaration(_start: number, end: number): void {
    this.#fillGap(end + 1)
  }

  /** Known in XML alone. */
  onprocessinginstruction(): void {}

  onend(): void {
    this.#fillGap(this.#source.length)
  }

  #addText(start: number, end: number, text: string): void {
    this.#fillGap(start)
    const last = this.parts.at(-1)
    if (last?.kind === 'text') last.text += text
    else this.parts.push({ kind: 'text', text, at: start })
    this.#done = end
  }

  #addValue(text: string): void {
    if (this.#attribute) this.#attribute.value = (this.#attribute.value ?? '') + text
  }

  #fillGap(end: number): void {
    if (end <= this.#done) return
    this.parts.push({ kind: 'other', source: this.#source.slice(this.#done, end), at: this.#done })
    this.#done = end
  }
}

const VALUE = /\s*=\s*["']?/y

/** The character of a reference such as `&#8212;`; a control character becomes U+FFFD, as in Markdown. */
function character(code: number): string {
  const control = code < 32 && code !== 9 && code !== 10
  return control || (code >= 0x7f && code <= 0x9f) ? '\ufffd' : String.fromCodePoint(code)
}
