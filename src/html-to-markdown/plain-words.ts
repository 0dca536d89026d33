/** Plain words: those that need no escape, and paragraphs of nothing else, which the printer would take ten times as long for. */
import type { Paragraph, Parents, PhrasingContent } from 'mdast'
import { type Info, type State, defaultHandlers } from 'mdast-util-to-markdown'

/**
 * True for words that need no escape wherever they stand, as most do, between these signs. A space at the edge of a line
 * does need one.
 */
export function isPlain(words: string, { before, after }: Pick<Info, 'before' | 'after'>): boolean {
  if (words.startsWith(' ') && /[\r\n]$/.test(before)) return false
  if (words.endsWith(' ') && /^[\r\n]/.test(after)) return false
  return PLAIN.test(words) && (/^ ?\p{L}/u.test(words) || !/[\r\n\]]/.test(before))
}

/** No sign but these means anything in Markdown, unless at the beginning of a line or after a bracket. */
const PLAIN = /^[^\0-\x1f!#$&*:<>@[\\\]^_`{|}~\x7f]*$/

/** Prints a paragraph; by itself where it is plain words, some of them stressed, and line breaks. */
export function paragraph(
  node: Paragraph,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  return plainly(node.children, info) ?? defaultHandlers.paragraph(node, parent, state, info)
}

/** Undefined where anything needs a second look. */
function plainly(nodes: readonly PhrasingContent[], { before, after }: Info): string | undefined {
  let made = ''
  let last = before
  for (const [at, node] of nodes.entries()) {
    const next = nodes[at + 1]
    if (node.type === 'text') {
      if (!isPlain(node.value, { before: last, after: next ? firstOf(next) : after })) return
      made += node.value
    } else if (node.type === 'break') {
      if (at === 0 || !next) return
      made += '\\\n'
    } else {
      // Beside other stress it may have to be written in another way.
      const stressed = nodes[at - 1]?.type !== 'text' || next?.type !== 'text' ? '' : stress(node)
      if (stressed === '') return
      made += stressed
    }
    last = made.slice(-1)
  }
  return made
}

/** Stress on words that begin and end with a letter or digit, which is read as such whatever is around it; else nothing. */
function stress(node: PhrasingContent): string {
  const marker = MARKERS.get(node.type)
  const [only, ...others] = marker !== undefined && 'children' in node ? node.children : []
  if (only?.type !== 'text' || others.length > 0) return ''
  return EDGED.test(only.value) && PLAIN.test(only.value) ? `${marker}${only.value}${marker}` : ''
}

const EDGED = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u

const MARKERS: ReadonlyMap<string, string> = new Map([
  ['emphasis', '*'],
  ['strong', '**'],
])

function firstOf(node: PhrasingContent): string {
  return node.type === 'break' ? '\\' : node.type === 'text' ? node.value.charAt(0) : '*'
}
