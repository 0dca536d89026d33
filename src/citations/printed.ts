/** Printed: HTML and tokens of Markdown one after the other, in as few tokens as can be, as a site has many citations. */
import type { Token } from 'markdown-it'
import { escape } from '../html/html.ts'
import { token } from './tokens.ts'

/** Words of a citation: a token, or what would be one of type `citation_text`. */
export type Piece = Token | { type: 'citation_text'; content: string }

export class Printed {
  readonly tokens: Token[] = []
  #last?: Token

  /** `spare` is a token that is needed no longer. */
  constructor(spare?: Token) {
    if (!spare) return
    Object.assign(spare, { type: 'citation_html', content: '' })
    this.tokens.push((this.#last = spare))
  }

  html(markup: string): void {
    if (!this.#last) this.tokens.push((this.#last = token('citation_html', '')))
    this.#last.content += markup
  }

  add(pieces: readonly Piece[]): void {
    for (const one of pieces) {
      if (one.type === 'citation_text' || !('nesting' in one)) this.html(escape(one.content))
      else if (one.type === 'citation_html') this.html(one.content)
      else {
        this.tokens.push(one)
        this.#last = undefined
      }
    }
  }
}
