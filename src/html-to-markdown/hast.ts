/** Hast: making and asking elements of the HTML tree. */
import type { Element, ElementContent, Nodes, Properties } from 'hast'

export function element(
  tagName: string,
  children: ElementContent[] = [],
  properties: Properties = {},
): Element {
  return { type: 'element', tagName, properties, children }
}

export function isElement(node: Nodes | undefined, ...tags: string[]): node is Element {
  return node?.type === 'element' && (tags.length === 0 || tags.includes(node.tagName))
}

/** An attribute's value as it was written; empty where there is none. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name]
  return Array.isArray(value)
    ? value.join(' ')
    : value === undefined || value === null
      ? ''
      : String(value)
}

export function hasClass(node: Element, pattern: RegExp): boolean {
  return pattern.test(attribute(node, 'className'))
}

/** Every element below a node, in the order of the text. */
export function elementsIn(node: Nodes): Element[] {
  const found: Element[] = []
  collect(node, found)
  return found
}

function collect(node: Nodes, found: Element[]): void {
  if (!('children' in node)) return
  for (const child of node.children) {
    if (child.type !== 'element') continue
    found.push(child)
    collect(child, found)
  }
}

/** The words in a node, as they stand. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}
