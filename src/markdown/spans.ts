/** Spans: remembers where in its block each link, picture, footnote and piece of HTML starts. */
import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from 'markdown-it'
import { readingOf } from './reading.ts'

const REMEMBERED = new Set([
  'citation_key',
  'citation_plain',
  'half_link',
  'html_inline',
  'image',
  'link_open',
  'note_inline',
  'note_ref',
])

/** markdown-it's inline state, which knows its position but does not write it into its tokens. */
export class SpannedState extends MarkdownIt.StateInline {
  readonly #reading

  constructor(text: string, md: Parser, env: Env, tokens: Token[]) {
    super(text, md, env, tokens)
    this.#reading = readingOf(env)
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting)
    if (REMEMBERED.has(type)) {
      this.#reading.spans.set(token, { start: this.pos, labelEnd: this.posMax })
    }
    return token
  }
}
