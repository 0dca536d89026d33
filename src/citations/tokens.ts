/** Tokens: parts, finds and makes those of a citation. */
import MarkdownIt, { type Token } from 'markdown-it'

/** The tokens of each work. */
export function split(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const part of tokens) {
    if (/^citation_(open|close)$/.test(part.type)) depth += part.nesting
    if (depth === 0 && part.type === 'citation_next') parts.push([])
    else parts.at(-1)?.push(part)
  }
  return parts
}

/** Where the citation that opens at `open` closes. */
export function closeOf(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    const { type = '', nesting = 0 } = tokens[at] ?? {}
    if (/^citation_(open|close)$/.test(type)) depth += nesting
    if (depth === 0) return at
  }
  return tokens.length
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
