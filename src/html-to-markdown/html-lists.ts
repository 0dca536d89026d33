/** HTML lists: `<ul>`, `<ol>` and `<dl>` as HTML allows them, whatever stood in them. */
import type { Element, ElementContent } from 'hast'
import type { Read } from './flow.ts'
import { attribute, element, isElement } from './hast.ts'
import { lineOf } from './inline.ts'
import type { Mark } from './runs.ts'

/** A list directly in a list belongs to the item before it; a list of nothing but lists is what they are. */
export function htmlList(node: Element, marks: readonly Mark[], read: Read): Element[] {
  const items: Element[] = []
  const lists: Element[] = []
  let loose: ElementContent[] = []
  const end = () => {
    const blocks = read(loose, marks)
    if (blocks.length > 0) items.push(element('li', blocks))
    loose = []
  }
  for (const child of childrenOf(node)) {
    if (isElement(child, 'li')) {
      end()
      const blocks = read([asBlock(child)], marks)
      if (blocks.length > 0) items.push(element('li', blocks))
    } else if (isElement(child, 'ul', 'ol', 'menu', 'dir')) {
      end()
      const inner = htmlList(child, marks, read)
      const last = items.at(-1)
      if (last) last.children.push(...inner)
      else lists.push(...inner)
    } else loose.push(child)
  }
  end()
  if (items.length === 0) return lists
  const start = Number.parseInt(attribute(node, 'start'), 10)
  const ordered = node.tagName === 'ol'
  const properties = ordered && start >= 0 && start !== 1 ? { start: String(start) } : {}
  return [...lists, element(ordered ? 'ol' : 'ul', items, properties)]
}

/** The children of a list, and of what editors put between a list and its items. */
function childrenOf(node: Element): ElementContent[] {
  return node.children.flatMap((child) => {
    if (child.type === 'text' && child.value.trim() === '') return []
    const isAround = isElement(child) && !/^(li|ul|ol|menu|dir|table|dl)$/.test(child.tagName)
    const holdsItems = isAround && child.children.some((inner) => isElement(inner, 'li'))
    return holdsItems ? childrenOf(child) : [child]
  })
}

/** Terms and what is said of them; what stands before the first term is a block of its own, and so is a term of which nothing is said. */
export function definitionList(node: Element, marks: readonly Mark[], read: Read): Element[] {
  const made: Element[] = []
  const before: Element[] = []
  const after: Element[] = []
  const parts = node.children.flatMap((one) => (isElement(one, 'div') ? one.children : [one]))
  for (const part of parts) {
    const tag = part.type === 'element' ? part.tagName : ''
    const blocks = read(
      part.type === 'element' && DD_DT.test(tag) ? [asBlock(part)] : [part],
      marks,
    )
    if (blocks.length === 0) continue
    const words = tag === 'dt' ? lineOf(blocks) : []
    if (words.length > 0) made.push(element('dt', words))
    else if (made.length === 0) before.push(...blocks)
    else made.push(element('dd', blocks))
  }
  while (made.at(-1)?.tagName === 'dt') {
    const term = made.pop()
    if (term) after.unshift(element('p', term.children))
  }
  return [...before, ...(made.length > 0 ? [element('dl', made)] : []), ...after]
}

const DD_DT = /^d[dt]$/

function asBlock(node: Element): Element {
  return element('div', node.children, node.properties)
}
