/** Group: one citation of one or several works, printed as `(1)`, `(1–3)`, `(see 1, p. 21; 4)` or `Mu and others (1)`. */
import type { Token } from 'markdown-it'
import { type Item, numbers } from './numbers.ts'
import { type Plain, plainOf } from './plain.ts'
import { type Piece, Printed } from './printed.ts'
import { printOf } from './source.ts'
import type { CitingText } from './text.ts'
import { keyOf, partsOf, takeSpace, token } from './tokens.ts'
import type { CitationWords } from './words.ts'
import type { Works } from './works.ts'

/** Where keys are citations: in brackets, and as words of a sentence. */
interface Extent {
  readonly brackets: boolean
  readonly words: boolean
}

interface Citation {
  readonly items: readonly (Item | undefined)[]
  readonly narrative: boolean
  /** Whether notes may stand beside it. */
  readonly margin: boolean
  /** The token that it was, where it was one: to make another takes long. */
  readonly spare?: Token
}

export class Group {
  readonly #works: Works
  readonly #text: CitingText
  readonly #words: CitationWords
  readonly #extent: Extent
  #count = 0
  #cited = 0

  constructor(works: Works, text: CitingText, words: CitationWords, extent: Extent) {
    this.#works = works
    this.#text = text
    this.#words = words
    this.#extent = extent
  }

  /** The words of a block with its citations as they are printed; `margin` where notes may stand beside it. */
  print(tokens: readonly Token[], margin: boolean): Token[] {
    if (!tokens.some(({ type }) => type === 'citation_open' || type === 'citation_plain')) {
      return [...tokens]
    }
    const made: Token[] = []
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      const plain = plainOf(token)
      if (token?.type === 'citation_open') {
        const { parts, close } = partsOf(tokens, at)
        const { narrative, source } = token.meta as { narrative: boolean; source: string }
        const cites = narrative ? this.#extent.words : this.#extent.brackets
        const items =
          cites && this.#hasRoom(parts.length, parts[0]?.find(isKey))
            ? parts.map((part) => this.#item(part))
            : []
        this.#add(made, source, { items, narrative, margin })
        at = close
      } else if (token && plain) {
        const cites = this.#extent.brackets && this.#hasRoom(1, token)
        const items = cites ? [this.#plainItem(token, plain)] : []
        this.#add(made, plain.source, { items, narrative: false, margin, spare: token })
      } else if (token) made.push(token)
    }
    return made
  }

  /** Prints a citation, or its `source` where one of its works is not known. */
  #add(made: Token[], source: string, { items, narrative, margin, spare }: Citation): void {
    if (items.length === 0 || !items.every((item) => item !== undefined)) {
      made.push(token('text', source))
      return
    }
    const id = `cite-${++this.#count}`
    this.#text.ids.add(id)
    for (const item of items) this.#works.place(item.source, id)
    const [first] = items
    if (narrative && first) made.push(token('literal', printOf(first.source, this.#words).name))
    const printed = new Printed(spare)
    printed.html(`${takeSpace(made) || narrative ? '\u00a0' : ''}<span id="${id}">(`)
    numbers(items, this.#words, printed)
    printed.html(')</span>')
    if (margin) for (const item of items) if (item.first) printed.html(this.#aside(item))
    made.push(...printed.tokens)
  }

  /** A text that cites more often is none; what is too much stands as it is written, and is told of once. */
  #hasRoom(works: number, key: Token | undefined): boolean {
    if (this.#cited > MOST) return false
    this.#cited += works
    if (this.#cited <= MOST) return true
    const found = MOST.toLocaleString('en-GB')
    const message = `This text cites works more than ${found} times, which is more than any page can show.`
    this.#text.error(key && this.#text.placeOf(key), message, 'Part it into several texts.')
    return false
  }

  #plainItem(at: Token, { key, suffix }: Plain): Item | undefined {
    const cited = this.#works.cite(key, () => this.#text.placeOf(at))
    const after: Piece[] = suffix ? [{ type: 'citation_text', content: suffix }] : []
    return cited && { ...cited, prefix: [], suffix: after }
  }

  #item(part: readonly Token[]): Item | undefined {
    const at = keyOf(part)
    const key = part[at]
    // In the order of the text: what stands before the key may cite as well.
    const prefix = this.print(part.slice(0, at), false).map(asText)
    const cited = key && this.#works.cite(key.content, () => this.#text.placeOf(key))
    if (!cited) return undefined
    return { ...cited, prefix, suffix: this.print(part.slice(at + 1), false).map(asText) }
  }

  /** For the eyes alone: the list says the same, and more. */
  #aside({ source, number }: Item): string {
    const { beside } = printOf(source, this.#words)
    return `<span class="beside" aria-hidden="true">${number}. ${beside}</span>`
  }
}

/** Each is a link there and one back: seven bytes of text that are 300 of HTML. Reviews of hundreds of trials have 1,000. */
const MOST = 10_000

const isKey = ({ type }: Token) => type === 'citation_key'

/** Words of a citation are no words of the text: its description and its headings go without them. */
function asText(part: Token): Token {
  if (part.type === 'text' || part.type === 'literal') part.type = 'citation_text'
  return part
}
