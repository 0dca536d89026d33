/** Typed links: addresses that stand in a text as words, made links. */
import type { Element, ElementContent, Text } from 'hast'
import { element, isElement } from './hast.ts'

/** `https://doi.org/10.1136/…` becomes a link to it; a full stop or bracket after it is not part of it. */
export function linkTyped(node: Element): void {
  if (/^(a|pre|code)$/.test(node.tagName)) return
  for (const child of node.children) if (isElement(child)) linkTyped(child)
  if (!node.children.some(isTyped)) return
  node.children = node.children.flatMap((child) => (isTyped(child) ? linked(child.value) : [child]))
}

function isTyped(node: ElementContent): node is Text {
  return node.type === 'text' && node.value.includes('://')
}

const ADDRESS =
  /(?<![\p{L}\p{N}])https?:\/\/[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][\w.~:/?#@!$&'()*+,;=%-]*)?/giu

function linked(text: string): ElementContent[] {
  const made: ElementContent[] = []
  let done = 0
  for (const found of text.matchAll(ADDRESS)) {
    const address = trimmed(found[0])
    if (found.index > done) made.push({ type: 'text', value: text.slice(done, found.index) })
    made.push(element('a', [{ type: 'text', value: address }], { href: address }))
    done = found.index + address.length
  }
  if (done < text.length) made.push({ type: 'text', value: text.slice(done) })
  return made
}

function trimmed(address: string): string {
  let end = address.replace(/[.,;:!?'*]+$/, '')
  while (end.endsWith(')') && !end.includes('(')) end = end.slice(0, -1).replace(/[.,;:!?'*]+$/, '')
  return end
}
