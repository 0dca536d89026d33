/** Works: what one text cites, numbered in the order of first use, with what the author should know of it. */
import type { CitedWork, Retraction, WrittenKey } from '../model/citation.ts'
import type { Bibliography } from './bibliography.ts'
import type { Use } from './list.ts'
import { type Source, printOf } from './source.ts'
import type { CitingText, Place } from './text.ts'
import type { CitationWords } from './words.ts'

/** Where a key stands, worked out when it is asked for. */
type At = () => Place | undefined

export class Works {
  readonly #text: CitingText
  readonly #bibliography: Bibliography
  readonly #uses = new Map<Source, Use & { readonly places: string[] }>()
  readonly #acknowledged: ReadonlySet<Source>

  constructor(text: CitingText, bibliography: Bibliography) {
    this.#text = text
    this.#bibliography = bibliography
    const keys = text.source.citing?.acknowledged ?? []
    this.#acknowledged = new Set(
      keys.map((key) => this.#found(key)).filter((one) => one !== undefined),
    )
  }

  /** The work of a key and its number; a key that no work has is an error. `first` where it is new to the text. */
  cite(key: string, at: At): { source: Source; number: number; first: boolean } | undefined {
    const source = this.#bibliography.find(key)
    if (!source) {
      this.#unknown(key, at(), ` , or write  \\@${key}  if no citation is meant.`)
      return undefined
    }
    const known = this.#uses.get(source)
    if (known) return { source, number: known.number, first: false }
    const number = this.#uses.size + 1
    this.#uses.set(source, { source, number, places: [] })
    if (source.retraction) this.#judge(source, source.retraction, at())
    return { source, number, first: true }
  }

  /** Notes that a work is cited at the element of that id. */
  place(source: Source, id: string): void {
    const places = this.#uses.get(source)?.places
    if (places && places.at(-1) !== id) places.push(id)
  }

  /** Lists works that the text does not cite, after those that it does. */
  list(keys: readonly WrittenKey[]): void {
    for (const key of keys) if (this.#found(key)) this.cite(key.key, () => key)
  }

  /** In the order of their numbers. */
  get uses(): Use[] {
    return [...this.#uses.values()]
  }

  cited(words: CitationWords): CitedWork[] {
    return this.uses.map(({ source, number }) => {
      const { title, short } = printOf(source, words)
      const { reference, anchor, note, retraction } = source
      return { number, reference, title, short, anchor, note, retraction }
    })
  }

  #found({ key, ...at }: WrittenKey): Source | undefined {
    const source = this.#bibliography.find(key)
    if (!source) this.#unknown(key, at, '')
    return source
  }

  /** `otherwise` ends the advice where no likely key is known. */
  #unknown(key: string, at: Place | undefined, otherwise: string): void {
    const [, identifier] = /^(?:pmid|doi):(.+)$/i.exec(key) ?? []
    const near = this.#bibliography.nearest(key)
    const how = 'with its PubMed number or its DOI, as in  npm run cite -- 29198932'
    const advice = near
      ? `Did you mean “${near}”? Otherwise add it ${how}`
      : `Add it ${how}${otherwise}`
    const add = identifier === undefined ? advice : `Add it:  npm run cite -- ${identifier}`
    this.#text.error(at, `There is no reference “${key}”.`, add)
  }

  #judge({ reference }: Source, retraction: Retraction, at: Place | undefined): void {
    const { id } = reference
    const when = dated(retraction)
    if (retraction.kind === 'concern') {
      const message = `The publisher of “${id}” has expressed concern about it${when}.`
      this.#text.warning(at, message, 'Read the notice. The text and the list mark the work.')
    } else if (![...this.#acknowledged].some(({ reference }) => reference.id === id)) {
      const field = `acknowledgeRetraction: [${id}]`
      const advice = `Take it out; or, where the text speaks of that, write  ${field}  in the front matter.`
      this.#text.error(at, `“${id}” was retracted${when}.`, advice)
    }
  }
}

function dated({ date }: Retraction): string {
  return date === undefined ? '' : ` (${date})`
}
