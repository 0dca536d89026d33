/** Shape: the citations of a text, in one line each, as both parsers see them: `narrative a "p. 3"; b`. */
import type { Token } from 'markdown-it'
import { parserFor } from '../../src/markdown/parser.ts'
import { Reading, envOf } from '../../src/markdown/reading.ts'
import { citation } from '../../src/citations/syntax.ts'
import { words } from '../markdown/words.ts'

interface Item {
  readonly prefix: string
  readonly key: string
  readonly suffix: string
  readonly suppress: boolean
}

/** What this project's rule finds. A citation within another follows it. */
export function ownShape(markdown: string): string[] {
  const source = { text: markdown, file: 'x.md', line: 1, indent: 0, language: 'en' } as const
  const reading = new Reading({ ...source, resolve: (href) => ({ href }) }, words, () => undefined)
  const md = parserFor('en').set({ typographer: false })
  md.inline.ruler.before('link', 'citation', citation)
  const found: string[] = []
  for (const block of md.parse(markdown, envOf(reading))) {
    if (block.type === 'inline') citationsIn(block.children ?? [], found)
  }
  return found
}

function citationsIn(tokens: readonly Token[], found: string[]): string {
  let text = ''
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) continue
    if (token.type === 'citation_open') {
      const end = closeOf(tokens, at)
      const place = found.push('') - 1
      const inner = parts(tokens.slice(at + 1, end), found)
      found[place] = line(inner, Boolean(token.meta?.narrative))
      text += '@'
      at = end
    } else if (token.children) text += citationsIn(token.children, found)
    else text += token.type === 'softbreak' ? ' ' : straight(token.content)
  }
  return text
}

function parts(tokens: readonly Token[], found: string[]): Item[] {
  const groups: Token[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (/^citation_(open|close)$/.test(token.type)) depth += token.nesting
    if (depth === 0 && token.type === 'citation_next') groups.push([])
    else groups.at(-1)?.push(token)
  }
  return groups.map((group) => {
    const at = group.findIndex(({ type }) => type === 'citation_key')
    return {
      prefix: citationsIn(group.slice(0, at), found),
      key: group[at]?.content ?? '',
      suffix: citationsIn(group.slice(at + 1), found),
      suppress: Boolean(group[at]?.meta?.suppress),
    }
  })
}

function closeOf(tokens: readonly Token[], open: number): number {
  let depth = 0
  return tokens.findIndex(({ type, nesting }, at) => {
    if (at < open || !/^citation_(open|close)$/.test(type)) return false
    depth += nesting
    return depth === 0
  })
}

interface Cite {
  readonly citationId: string
  readonly citationPrefix: readonly unknown[]
  readonly citationSuffix: readonly unknown[]
  readonly citationMode: { readonly t: string }
}

/** What Pandoc finds, from its own JSON. */
export function pandocShape(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) for (const child of node) pandocShape(child, found)
  else if (isNode(node)) {
    if (node.t === 'Cite') {
      const [cites] = node.c as [Cite[], unknown]
      const place = found.push('') - 1
      const items = cites.map((cite) => ({
        prefix: textOf(cite.citationPrefix, found),
        key: cite.citationId,
        suffix: textOf(cite.citationSuffix, found),
        suppress: cite.citationMode.t === 'SuppressAuthor',
      }))
      found[place] = line(items, cites[0]?.citationMode.t === 'AuthorInText')
    } else pandocShape(node.c, found)
  }
  return found
}

function textOf(nodes: readonly unknown[], found: string[]): string {
  return nodes
    .map((node) => {
      if (!isNode(node)) return ''
      if (node.t === 'Str') return straight(String(node.c))
      if (node.t === 'Space' || node.t === 'SoftBreak') return ' '
      if (node.t === 'Cite') return pandocShape(node, found) && '@'
      if (node.t === 'Code') return String((node.c as unknown[])[1])
      if (node.t === 'Quoted') return quoted(node.c as [{ t: string }, unknown[]], found)
      const inner = node.t === 'Link' ? (node.c as unknown[])[1] : node.c
      return Array.isArray(inner) ? textOf(inner, found) : ''
    })
    .join('')
    .replaceAll('\u00a0', ' ')
}

/** Pandoc says of a quotation only of which kind it is. */
function straight(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
}

function quoted([{ t }, words]: [{ t: string }, unknown[]], found: string[]): string {
  const mark = t === 'DoubleQuote' ? '"' : "'"
  return mark + textOf(words, found) + mark
}

function isNode(node: unknown): node is { t: string; c: unknown } {
  return typeof node === 'object' && node !== null && 't' in node
}

function line(items: readonly Item[], narrative: boolean): string {
  const printed = items.map(({ prefix, key, suffix, suppress }) =>
    [
      prefix && `“${prefix}”`,
      `${suppress ? '-' : ''}${key}`,
      suffix.trim() && `“${suffix.trimEnd()}”`,
    ]
      .filter(Boolean)
      .join(' '),
  )
  return `${narrative ? 'in the text: ' : ''}${printed.join('; ')}`
}
