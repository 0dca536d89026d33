/** Plain: most citations of a site, `[@mu2020, p. 21]`, in which no sign can be anything else, read in a fraction of the time. */
import type { StateInline, Token } from 'markdown-it'

/** What a `citation_plain` carries. */
export interface Plain {
  readonly key: string
  /** `, p. 21`. */
  readonly suffix: string
  readonly source: string
}

const PLAIN =
  /\[-?@(\w+(?:[:.#$%&\-+?<>~/]\w+)*)((?:,(?:[a-zA-Z\d ,]|\.(?= ))*[a-zA-Z\d])?)\](?![[(])/y

/** The inline rule for a plain citation: one token, `citation_plain`, for what the rule for all of them makes several of. */
export function plainCitation(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== '[') return false
  PLAIN.lastIndex = state.pos
  const [source, key = '', suffix = ''] = PLAIN.exec(state.src) ?? []
  const end = PLAIN.lastIndex
  if (source === undefined || end > state.posMax) return false
  if (!silent) {
    state.pos++
    const token = state.push('citation_plain', '', 0)
    // What stands beside it looks at its first sign and its last: a quotation mark, say.
    token.content = key + suffix
    token.meta = { key, suffix, source }
  }
  state.pos = end
  return true
}

export function plainOf(token: Token | undefined): Plain | undefined {
  return token?.type === 'citation_plain' ? (token.meta as unknown as Plain) : undefined
}
