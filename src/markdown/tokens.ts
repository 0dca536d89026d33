/** Tokens: walks through them, and makes those that rules add to the text. */
import MarkdownIt, { type Token } from 'markdown-it'

/** Calls `visit` for each block token and, after it, for each token of its words. */
export function eachToken(tokens: readonly Token[], visit: (token: Token) => void): void {
  for (const token of tokens) {
    visit(token)
    if (token.type === 'inline') token.children?.forEach(visit)
  }
}

/** The token without an attribute. */
export function dropAttribute(token: Token, name: string): void {
  token.attrs = token.attrs?.filter(([other]) => other !== name) ?? []
}

export function open(type: string, tag: string, attrs: [string, string][] = []): Token {
  return blockToken(`${type}_open`, tag, 1, attrs)
}

export function close(type: string, tag: string): Token {
  return blockToken(`${type}_close`, tag, -1, [])
}

/** Words in a block; `content` is their source, by which markdown-it tells whether there are quotes to set. */
export function words(children: Token[], content = ''): Token {
  const token = blockToken('inline', '', 0, [])
  token.content = content
  token.children = children
  return token
}

export function text(content: string): Token {
  return inlineToken('text', '', content)
}

export function inlineToken(
  type: string,
  tag: string,
  content: string,
  attrs: [string, string][] = [],
): Token {
  const token = new MarkdownIt.Token(type, tag, 0)
  token.content = content
  token.attrs = attrs
  return token
}

function blockToken(
  type: string,
  tag: string,
  nesting: -1 | 0 | 1,
  attrs: [string, string][],
): Token {
  const token = new MarkdownIt.Token(type, tag, nesting)
  token.block = true
  token.attrs = attrs
  return token
}
