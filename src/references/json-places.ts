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

const TEXT = /"[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*"/y
const OTHER = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y

class Walk {
  readonly entries: { line: number; fields: Map<string, number> }[] = []
  readonly #text: string
  #at = 0
  /** Of the place reached: lines end between values alone, in no text. */
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  /** Passes one value; false where there is none. */
  value(depth: number): boolean {
    this.#blanks()
    if (depth > DEEPEST) return false
    if (depth === 1) this.entries.push({ line: this.#line, fields: new Map() })
    if (this.#sign('[')) return this.#parts(']', () => this.value(depth + 1))
    if (this.#sign('{')) return this.#parts('}', () => this.#field(depth))
    return this.#pass(TEXT) || this.#pass(OTHER)
  }

  /** True when nothing is left. */
  ends(): boolean {
    this.#blanks()
    return this.#at === this.#text.length
  }

  here(): JsonFault {
    const start = this.#text.lastIndexOf('\n', this.#at - 1) + 1
    const [found = ''] = /^.*/.exec(this.#text.slice(this.#at, this.#at + 200)) ?? []
    return { line: this.#line, column: this.#at - start + 1, found }
  }

  #field(depth: number): boolean {
    this.#blanks()
    const start = this.#at
    if (!this.#pass(TEXT)) return false
    if (depth === 1) {
      const name: unknown = JSON.parse(this.#text.slice(start, this.#at))
      this.entries.at(-1)?.fields.set(String(name), this.#line)
    }
    this.#blanks()
    return this.#sign(':') && this.value(Math.max(2, depth + 1))
  }

  #parts(end: string, part: () => boolean): boolean {
    this.#blanks()
    if (this.#sign(end)) return true
    for (;;) {
      if (!part()) return false
      this.#blanks()
      if (this.#sign(end)) return true
      if (!this.#sign(',')) return false
    }
  }

  #blanks(): void {
    for (; ; this.#at++) {
      const sign = this.#text[this.#at]
      if (sign === '\n') this.#line++
      else if (sign !== ' ' && sign !== '\t' && sign !== '\r') return
    }
  }

  #sign(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false
    this.#at++
    return true
  }

  #pass(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    const found = pattern.test(this.#text)
    if (found) this.#at = pattern.lastIndex
    return found
  }
}
