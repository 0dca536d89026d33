/** JSON places: on which lines the entries of a list in JSON stand, or where a text stops being JSON (RFC 8259). */

export interface EntryPlace {
  /** Counted from 1. */
  readonly line: number
  /** The line of each of its fields. */
  readonly fields: ReadonlyMap<string, number>
}

/** Where a text stops being JSON, counted from 1, and what stands there. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly found: string
}

/**
 * One walk over the text. `entries` are those of the list that the text is; none when it is something else. With a
 * `fault` they are those before it.
 */
export function jsonPlaces(text: string): { entries: EntryPlace[]; fault?: JsonFault } {
  const walk = new Walk(text)
  const sound = walk.value(0) && walk.ends()
  return { entries: walk.entries, fault: sound ? undefined : walk.here() }
}

/** Deeper than any reference; a guard against files made to exhaust the stack. */
const DEEPEST = 100

const BLANK = /[ \t\n\r]*/y
const TEXT = /"[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*"/y
const OTHER = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y

class Walk {
  readonly entries: { line: number; fields: Map<string, number> }[] = []
  readonly #text: string
  #at = 0
  #line = 1
  #counted = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Passes one value; false where there is none. */
  value(depth: number): boolean {
    this.#pass(BLANK)
    if (depth > DEEPEST) return false
    if (depth === 1) this.entries.push({ line: this.#lineHere(), fields: new Map() })
    if (this.#sign('[')) return this.#parts(']', () => this.value(depth + 1))
    if (this.#sign('{')) return this.#parts('}', () => this.#field(depth))
    return this.#pass(TEXT) !== undefined || this.#pass(OTHER) !== undefined
  }

  /** True when nothing is left. */
  ends(): boolean {
    this.#pass(BLANK)
    return this.#at === this.#text.length
  }

  here(): JsonFault {
    const line = this.#lineHere()
    const start = this.#text.lastIndexOf('\n', this.#at - 1) + 1
    const [found = ''] = /^.*/.exec(this.#text.slice(this.#at, this.#at + 200)) ?? []
    return { line, column: this.#at - start + 1, found }
  }

  #field(depth: number): boolean {
    this.#pass(BLANK)
    const line = this.#lineHere()
    const name = this.#pass(TEXT)
    if (name === undefined) return false
    if (depth === 1) this.entries.at(-1)?.fields.set(String(JSON.parse(name)), line)
    this.#pass(BLANK)
    return this.#sign(':') && this.value(Math.max(2, depth + 1))
  }

  #parts(end: string, part: () => boolean): boolean {
    this.#pass(BLANK)
    if (this.#sign(end)) return true
    for (;;) {
      if (!part()) return false
      this.#pass(BLANK)
      if (this.#sign(end)) return true
      if (!this.#sign(',')) return false
    }
  }

  #sign(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false
    this.#at++
    return true
  }

  #pass(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const [found] = pattern.exec(this.#text) ?? []
    this.#at += found?.length ?? 0
    return found
  }

  /** The places are asked for from first to last, so that every line break is counted once. */
  #lineHere(): number {
    for (; this.#counted < this.#at; this.#counted++) {
      if (this.#text[this.#counted] === '\n') this.#line++
    }
    return this.#line
  }
}
