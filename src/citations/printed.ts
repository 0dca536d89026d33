/** Printed: HTML and tokens of Markdown one after the other, in as few tokens as can be, as a site has many citations. */
import type { Token } from 'markdown-it'
import { escape } from '../html/html.ts'
import { token } from './tokens.ts'

export class Printed {
  readonly tokens: Token[] = []
  #last?: Token

  html(markup: string): void {
    if (!this.#last) this.tokens.push((this.#last = token('citation_html', '')))
    this.#last.content += markup
  }

  add(tokens: readonly Token[]): void {
    for (const one of tokens) {
      if (one.type === 'citation_text') this.html(escape(one.content))
      else if (one.type === 'citation_html') this.html(one.content)
      else {
        this.tokens.push(one)
        this.#last = undefined
      }
    }
  }
}
