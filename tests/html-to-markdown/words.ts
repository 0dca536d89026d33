/** Words: what a reader sees of HTML, so that two texts can be compared. */
import type { Element, Nodes } from 'hast'
import { parseHtml } from '../../src/html-to-markdown/parse.ts'

/** The words of our own pages' HTML, folded. */
export function wordsOfHtml(html: string): string {
  const words: string[] = []
  const collect = (node: Nodes) => {
    if (node.type === 'text') words.push(node.value)
    if (!('children' in node) || (node.type === 'element' && isOfNotes(node))) return
    const isBlock = node.type === 'element' && !INLINE.has(node.tagName)
    if (isBlock) words.push(' ')
    node.children.forEach(collect)
    if (isBlock) words.push(' ')
  }
  collect(parseHtml(html))
  return folded(words.join(''))
}

/** The heading of the notes and the ways back from them are the page's own. */
function isOfNotes({ properties: { id, href } }: Element): boolean {
  return id === 'fn' || String(href).startsWith('#fnref-')
}

/** White space, and what printers' rules change: quotation marks, dashes and dots. */
export function folded(text: string): string {
  return text
    .replace(/[“”„«»‘’‚]/g, (mark) => (/[‘’‚]/.test(mark) ? "'" : '"'))
    .replace(/[-–—]+/g, '-')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .trim()
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time var'.split(
    ' ',
  ),
)
