/** Pictures: words in the place of each, for those who cannot see it, and, but for the first, loading only when it comes into view. */
import type { StateCore, Token } from 'markdown-it'
import { plainWords } from './plain.ts'
import { readingOf } from './reading.ts'
import { dropAttribute, eachToken } from './tokens.ts'

/** Core rule for Markdown's pictures and those in HTML. */
export function pictures(state: StateCore): void {
  const reading = readingOf(state.env)
  let line: Token | undefined
  let first = true
  eachToken(state.tokens, (token) => {
    if (token.map) line = token
    if (token.tag !== 'img') return
    const alt = token.children
      ? plainWords(token.children, 'with pictures').trim()
      : String(token.attrGet('alt') ?? '').trim()
    token.attrSet('alt', alt)
    if (!alt) {
      reading.warning(
        reading.placeOf(token) ?? (line && reading.placeOf(line)),
        'This picture has no words for those who cannot see it.',
        token.type === 'image'
          ? 'Write what it shows:  ![What it shows](picture.jpg)'
          : 'Write what it shows:  alt="What it shows"',
      )
      dropAttribute(token, 'title')
    }
    // The first is often in view at once, and a browser that is told to wait shows it later.
    if (!first) token.attrSet('loading', 'lazy')
    first = false
    token.attrSet('decoding', 'async')
  })
}
