/** To HTML: what Markdown cannot say, as clean HTML of the few elements that a text may hold. */
import type { Element, ElementContent } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { element, isElement } from './hast.ts'

/** An element as lines without an empty one among them: an empty line would end the HTML for Markdown. */
export function htmlOf(node: Element): string {
  const clean = sanitize(node.tagName === 'summary' ? node : plain(node), SCHEMA)
  return toHtml(clean, OPTIONS).replace(/\n{2,}/g, '\n')
}

/** The start tag of an element in the line. */
export function tagOf({ tagName, properties }: Element): string {
  const empty = toHtml(sanitize(element(tagName, [], properties), SCHEMA), OPTIONS)
  return empty.replace(/<\/[^>]*>$/, '')
}

const OPTIONS = { characterReferences: { useNamedReferences: true } }

const TAGS =
  'a abbr b bdi bdo blockquote br caption cite code dd del dfn dl dt em figcaption figure img ins kbd li mark ol p pre q rp rt ruby samp small strong sub summary sup table tbody td th thead time tr ul var'

const SCHEMA: Schema = {
  tagNames: TAGS.split(' '),
  attributes: {
    a: ['href'],
    abbr: ['title'],
    bdo: ['dir'],
    img: ['src', 'alt'],
    ol: ['start'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  strip: ['script'],
}

/** Each row, cell and block of a table on a line of its own; headings in it as bold words, code in one line. */
function plain(node: Element): Element {
  const { tagName } = node
  const inner = node.children.map((child) => (isElement(child) ? plain(child) : child))
  if (tagName === 'more' || tagName === 'hr') return element('br')
  if (/^h[1-6]$/.test(tagName)) return element('p', [element('strong', inner)])
  if (tagName === 'pre') return element('p', [element('code', lines(inner))])
  if (tagName === 'details') return element('blockquote', inner)
  if (tagName === 'summary') return element('p', [element('strong', inner)])
  const [only] = inner
  if (/^(td|th|li|dd|figcaption)$/.test(tagName) && inner.length === 1 && isElement(only, 'p')) {
    return element(tagName, only.children, node.properties)
  }
  if (/^(table|thead|tbody|tr|ul|ol|dl)$/.test(tagName))
    return element(tagName, apart(inner), node.properties)
  return element(tagName, inner, node.properties)
}

function apart(nodes: readonly ElementContent[]): ElementContent[] {
  const line = { type: 'text', value: '\n' } as const
  return [line, ...nodes.flatMap((node) => [node, line])]
}

function lines(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] =>
    node.type === 'text'
      ? node.value
          .split('\n')
          .flatMap((value, index) => [
            ...(index > 0 ? [element('br')] : []),
            { type: 'text' as const, value },
          ])
      : [node],
  )
}
