/** Structure: every element closed, in its order, and only where HTML lets it stand; what is not is reported and mended. */
import type { StateCore, Token } from 'markdown-it'
import { type Frame, admit, isWritten, placeIn } from './admission.ts'
import { type Model, modelOf } from './content-model.ts'
import { nameOf } from './names.ts'
import { type Reading, readingOf } from './reading.ts'

/**
 * Core rule over the whole text: an element may be opened in one block of HTML and closed in another, with Markdown
 * between them, as long as both stand in the same quote, list item or cell. Cards are held to the same.
 */
export function structure(state: StateCore): void {
  const builder = new Builder(readingOf(state.env), state.Token)
  const tokens = builder.walk(state.tokens)
  state.tokens = tokens.concat(builder.closeUnclosed())
}

/** Elements deeper than this are refused, so that a search through the open ones is never long. */
const DEEPEST = 100

class Builder {
  readonly #reading: Reading
  readonly #Token: typeof Token
  /** The elements that are open, outermost first. */
  readonly #frames: Frame[] = []
  /** For each tag, the open elements that forbid it. */
  readonly #forbidden = new Map<string, Token[]>()
  #written = 0
  #refused = 0
  /** How many of each tag had to be closed before their own ends, which then close nothing. */
  readonly #crossed = new Map<string, number>()

  constructor(reading: Reading, Made: typeof Token) {
    this.#reading = reading
    this.#Token = Made
  }

  walk(tokens: readonly Token[]): Token[] {
    const made: Token[] = []
    for (const token of tokens) {
      if (token.type === 'inline' && token.children) token.children = this.walk(token.children)
      if (token.nesting === -1) {
        if (isWritten(token)) made.push(...this.#closeWritten(token))
        else this.#close(token, made)
      } else if (token.nesting === 0 || !this.#isTooDeep(token)) {
        admit(this.#reading, this.#frames.at(-1), token, this.#forbidden)
        if (token.nesting === 1) this.#open(token)
        made.push(token)
      }
    }
    return made
  }

  /** The ends of the author's elements that are still open, back to the innermost of Markdown's. */
  closeUnclosed(): Token[] {
    const ends: Token[] = []
    const around = this.#frames[this.#firstWritten() - 1]
    const where = around ? ` in the same ${nameOf(around.token)}` : ''
    for (let frame = this.#frames.at(-1); frame?.written; frame = this.#frames.at(-1)) {
      this.#reading.error(
        placeIn(this.#reading, frame),
        `${nameOf(frame.token)} is opened here and never closed${where}.`,
        frame.token.type === 'html'
          ? `Write  </${frame.token.tag}>  where it ends.`
          : 'Write  :::  on a line of its own where it ends.',
      )
      ends.push(this.#end(frame))
    }
    return ends
  }

  #open(token: Token): void {
    const parent = this.#frames.at(-1)
    const model = modelOf(token.tag)
    const inherits = token.hidden || model.holds === 'parent'
    const written = isWritten(token)
    if (written) this.#written++
    this.#frames.push({
      // A paragraph of a tight list is not printed: what stands in it stands in the list item.
      token: token.hidden && parent ? parent.token : token,
      written,
      model,
      holds: inherits ? (parent?.holds ?? 'blocks') : model.holds,
      opener: token,
      parent,
      parts: undefined,
      last: 0,
    })
    for (const tag of model.never ?? []) {
      const forbidding = this.#forbidden.get(tag)
      if (forbidding) forbidding.push(token)
      else this.#forbidden.set(tag, [token])
    }
  }

  /** The end of one of Markdown's own elements, and before it those of the author's that are still open in it. */
  #close(token: Token, made: Token[]): void {
    if (this.#frames.at(-1)?.written) made.push(...this.closeUnclosed())
    this.#allow(this.#frames.pop()?.model)
    made.push(token)
  }

  /** The end of an element of the author's, and before it those of elements that should have ended before it. */
  #closeWritten(token: Token): Token[] {
    if (this.#refused > 0) {
      this.#refused--
      return []
    }
    const first = this.#firstWritten()
    const opened = token.type === 'html' ? 'html' : 'card_open'
    const inner = this.#frames.slice(first).reverse()
    const depth = inner.findIndex(
      (frame) => frame.token.type === opened && frame.token.tag === token.tag,
    )
    if (depth < 0) {
      const crossed = this.#crossed.get(token.tag) ?? 0
      this.#crossed.set(token.tag, Math.max(0, crossed - 1))
      if (crossed > 0) return []
      this.#reading.error(
        this.#reading.placeOf(token),
        `${nameOf(token)} closes nothing here.`,
        'Leave it out, or open what it closes in the same paragraph, list item, quotation or cell.',
      )
      return []
    }
    const ends = inner.slice(0, depth).map((frame) => {
      this.#reading.error(
        placeIn(this.#reading, frame),
        `${nameOf(frame.token)} is opened here and must be closed before ${nameOf(token)}.`,
        'Close first what was opened last.',
      )
      this.#crossed.set(frame.token.tag, (this.#crossed.get(frame.token.tag) ?? 0) + 1)
      return this.#end(frame)
    })
    const matching = inner[depth]
    if (matching) this.#end(matching)
    return [...ends, token]
  }

  /** Takes the innermost open element, one of the author's, off, and makes its end. */
  #end(frame: Frame): Token {
    this.#frames.pop()
    this.#written--
    this.#allow(frame.model)
    const { needs } = frame.model
    if (needs && !frame.parts?.has(needs)) {
      this.#reading.error(
        placeIn(this.#reading, frame),
        `This ${nameOf(frame.token)} has no <${needs}>.`,
        `Write  <${needs}>…</${needs}>  right after it.`,
      )
    }
    const type = frame.token.type === 'html' ? 'html' : 'card_close'
    return new this.#Token(type, frame.token.tag, -1)
  }

  #isTooDeep(token: Token): boolean {
    if (!isWritten(token) || this.#written < DEEPEST) return false
    if (this.#refused === 0) {
      this.#reading.error(
        this.#reading.placeOf(token),
        `More than ${DEEPEST} elements stand in one another here.`,
        'Close some of them first.',
      )
    }
    this.#refused++
    return true
  }

  /** Where the run of the author's elements begins that are open inside the innermost of Markdown's. */
  #firstWritten(): number {
    let first = this.#frames.length
    while (this.#frames[first - 1]?.written) first--
    return first
  }

  /** An element has ended, and what it forbade is allowed again. */
  #allow(model: Model | undefined): void {
    for (const tag of model?.never ?? []) this.#forbidden.get(tag)?.pop()
  }
}
