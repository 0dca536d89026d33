/** Tokens: parts, finds and makes those of a citation. */
import MarkdownIt, { type Token } from 'markdown-it'

/** The tokens of each work in the citation that opens at `open`, and where it closes. */
export function partsOf(
  tokens: readonly Token[],
  open: number,
): { parts: Token[][]; close: number } {
  let part: Token[] = []
  const parts = [part]
  let depth = 1
  for (let at = open + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) continue
    if (token.type === 'citation_open') depth++
    else if (token.type === 'citation_close' && --depth === 0) return { parts, close: at }
    if (depth === 1 && token.type === 'citation_next') parts.push((part = []))
    else part.push(token)
  }
  return { parts, close: tokens.length }
}

/** Where the key of a work stands; around it there may be other citations. */
export function keyOf(part: readonly Token[]): number {
  let depth = 0
  return part.findIndex(({ type, nesting }) => {
    if (/^citation_(open|close)$/.test(type)) depth += nesting
    return depth === 0 && type === 'citation_key'
  })
}

/** The words of pictures are no place for citations: they are left out of them, at any depth. */
export function clearPictures(tokens: readonly Token[]): void {
  for (const { type, children } of tokens) {
    if (!children) continue
    if (type === 'image') children.splice(0, children.length, ...withoutCitations(children))
    clearPictures(children)
  }
}

function withoutCitations(tokens: readonly Token[]): Token[] {
  let depth = 0
  return tokens.filter(({ type, nesting }) => {
    if (/^citation_(open|close)$/.test(type)) depth += nesting
    return depth === 0 && !type.startsWith('citation_')
  })
}

/** Takes the space off before a citation: a number is not to begin a line. */
export function takeSpace(made: Token[]): boolean {
  const last = made.at(-1)
  if (last?.type === 'softbreak') return made.pop() !== undefined
  if (last?.type !== 'text' || !/[ \t]$/.test(last.content)) return false
  last.content = last.content.trimEnd()
  return true
}

export function token(type: string, content: string, tag = '', nesting: -1 | 0 | 1 = 0): Token {
  const made = new MarkdownIt.Token(type, tag, nesting)
  made.content = content
  return made
}
