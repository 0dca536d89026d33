/** Code: the letters of a `<pre>`, which editors fill with line breaks and colours of their own. */
import type { Element, Nodes } from 'hast'
import { attribute, element, elementsIn, isElement } from './hast.ts'

/** Nothing for an empty one. */
export function codeBlock(node: Element): Element[] {
  const value = lettersOf(node)
    .replace(/\u00a0/g, ' ')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
  const language = languageOf(node)
  return value === ''
    ? []
    : [element('pre', [{ type: 'text', value }], language ? { language } : {})]
}

function lettersOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\r\n?/g, '\n')
  if (isElement(node, 'br')) return '\n'
  if (!('children' in node)) return ''
  const inner = node.children.map(lettersOf).join('')
  return isElement(node, 'div', 'p', 'li', 'tr') ? `${inner.replace(/\n$/, '')}\n` : inner
}

/** `class="language-r"`, `class="brush: r"`, `class="prettyprint lang-r"`. */
function languageOf(node: Element): string | undefined {
  return [node, ...elementsIn(node)]
    .map(
      (one) =>
        /(?:^|\s)(?:lang(?:uage)?-|brush:\s*)([\w+#-]+)/.exec(attribute(one, 'className'))?.[1],
    )
    .find((found) => found !== undefined)
}
