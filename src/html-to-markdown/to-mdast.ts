/** To mdast: from clean blocks of HTML to the tree of Markdown, HTML kept only where Markdown has no words for it. */
import type { Element, ElementContent } from 'hast'
import type { BlockContent, Heading, ListItem, PhrasingContent } from 'mdast'
import { attribute, isElement } from './hast.ts'
import type { Meaning, Term } from './nodes.ts'
import { htmlOf, tagOf } from './to-html.ts'
import { isSimpleTable, tableOf } from './simple-tables.ts'
import { titleOf } from './captions.ts'

export function blocksOf(nodes: readonly ElementContent[]): BlockContent[] {
  return nodes.flatMap((node) => (isElement(node) ? blockOf(node) : []))
}

function blockOf(node: Element): BlockContent[] {
  const { tagName, children } = node
  switch (tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [{ type: 'heading', depth: depthOf(tagName), children: phrasing(children) }]
    case 'ul':
    case 'ol':
      return [listOf(node)]
    case 'dl':
      if (!isSimpleList(node)) return [{ type: 'html', value: htmlOf(node) }]
      return [
        { type: 'definitions', children: children.filter((one) => isElement(one)).map(definition) },
      ]
    case 'blockquote':
      return [{ type: 'blockquote', children: blocksOf(children) }]
    case 'pre':
      return [
        { type: 'code', lang: attribute(node, 'language') || null, value: lettersOf(children) },
      ]
    case 'hr':
      return [{ type: 'thematicBreak' }]
    case 'more':
      return [{ type: 'html', value: '<!--more-->' }]
    case 'table':
      return isSimpleTable(node) ? tableOf(node) : [{ type: 'html', value: htmlOf(node) }]
    case 'figure':
      return figure(node)
    case 'details':
      return details(node)
    case 'note':
      return [{ type: 'footnoteDefinition', ...noteOf(node), children: blocksOf(children) }]
    default:
      return [{ type: 'paragraph', children: phrasing(children) }]
  }
}

export function phrasing(nodes: readonly ElementContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }]
    return isElement(node) ? inline(node) : []
  })
}

function inline(node: Element): PhrasingContent[] {
  const { tagName } = node
  const children = () => phrasing(node.children)
  switch (tagName) {
    case 'a':
      return [{ type: 'link', url: attribute(node, 'href'), children: children() }]
    case 'strong':
      return [{ type: 'strong', children: children() }]
    case 'em':
      return [{ type: 'emphasis', children: children() }]
    case 'del':
      return [{ type: 'delete', children: children() }]
    case 'sup':
      return [{ type: 'script', sign: '^', children: children() }]
    case 'sub':
      return [{ type: 'script', sign: '~', children: children() }]
    case 'code':
      return code(node, children)
    case 'br':
      return [{ type: 'break' }]
    case 'img':
      return [{ type: 'image', url: attribute(node, 'src'), alt: attribute(node, 'alt') }]
    case 'note-mark':
      return [{ type: 'footnoteReference', ...noteOf(node) }]
    case 'span':
      return children()
    default:
      return [
        { type: 'html', value: tagOf(node) },
        ...children(),
        { type: 'html', value: `</${tagName}>` },
      ]
  }
}

function noteOf(node: Element): { identifier: string; label: string } {
  const label = attribute(node, 'label')
  return { identifier: label, label }
}

/** Letters alone stand between backticks; with pictures or line breaks among them they need the element. */
function code(node: Element, children: () => PhrasingContent[]): PhrasingContent[] {
  const isLetters = node.children.every(({ type }) => type === 'text')
  if (isLetters) return [{ type: 'inlineCode', value: lettersOf(node.children) }]
  return [{ type: 'html', value: '<code>' }, ...children(), { type: 'html', value: '</code>' }]
}

function lettersOf(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : '')).join('')
}

function listOf(node: Element): BlockContent {
  const items = node.children.filter((child) => isElement(child, 'li')).map(itemOf)
  const ordered = node.tagName === 'ol'
  const start = ordered ? Number(attribute(node, 'start') || 1) : null
  return {
    type: 'list',
    ordered,
    start,
    spread: items.some(({ spread }) => spread),
    children: items,
  }
}

function itemOf(node: Element): ListItem {
  // The first line of an item would be read as a term of the definitions before the list.
  const blocks = node.children.flatMap((child): BlockContent[] =>
    isElement(child, 'dl') ? [{ type: 'html', value: htmlOf(child) }] : blocksOf([child]),
  )
  const loose = blocks.some((block, index) => index > 0 && block.type !== 'list')
  return { type: 'listItem', spread: loose, children: blocks }
}

/** Markdown has no two terms in a row. */
function isSimpleList({ children }: Element): boolean {
  return children.every(
    (child, index) => !(isElement(child, 'dt') && isElement(children[index + 1], 'dt')),
  )
}

function definition(node: Element): Term | Meaning {
  return node.tagName === 'dt'
    ? { type: 'term', children: phrasing(node.children) }
    : { type: 'meaning', children: blocksOf(node.children) }
}

/** A picture by itself takes its caption as its title; anything else is a `<figure>` around Markdown. */
function figure(node: Element): BlockContent[] {
  const caption = node.children.find((child) => isElement(child, 'figcaption'))
  const shown = node.children.filter((child) => child !== caption)
  const words = isElement(caption) ? caption.children : []
  const [block] = shown
  const [only] = isElement(block, 'p') && block.children.length === 1 ? block.children : []
  const title = titleOf(phrasing(words))
  if (shown.length === 1 && isElement(only, 'img') && title !== undefined) {
    const [url, alt] = [attribute(only, 'src'), attribute(only, 'alt')]
    return [{ type: 'paragraph', children: [{ type: 'image', url, alt, title }] }]
  }
  const end = isElement(caption) ? htmlOf(caption) : ''
  return [
    { type: 'html', value: '<figure>' },
    ...blocksOf(shown),
    { type: 'html', value: `${end}\n</figure>`.trim() },
  ]
}

function details(node: Element): BlockContent[] {
  const summary = node.children.find((child) => isElement(child, 'summary'))
  const title = isElement(summary) ? htmlOf(summary) : ''
  return [
    { type: 'html', value: `<details>\n${title}` },
    ...blocksOf(node.children.filter((child) => child !== summary)),
    { type: 'html', value: '</details>' },
  ]
}

function depthOf(tagName: string): Heading['depth'] {
  const depths = [2, 3, 4, 5, 6] as const
  return depths[Number(tagName.slice(1)) - 2] ?? 2
}
