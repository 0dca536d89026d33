/** Code: the letters of a `<pre>`, which editors fill with line breaks and colours of their own. */
import type { Element, Nodes } from 'hast'
import { attribute, element, elementsIn, isElement } from './hast.ts'
import { BLOCKS } from './kinds.ts'
import { withoutUnseen } from './spaces.ts'

/** Nothing for an empty one. */
export function codeBlock(node: Element): Element[] {
  const value = lettersOf(node)
    .replace(/(^|\n)\u0001+/g, '$1')
    .replace(/\u0001+/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
  const language = languageOf(node)
  return value === ''
    ? []
    : [element('pre', [{ type: 'text', value }], language ? { language } : {})]
}

function lettersOf(node: Nodes): string {
  if (node.type === 'text') return withoutUnseen(node.value)
  if (isElement(node, 'br')) return '\n'
  if (!('children' in node)) return ''
  const inner = node.children.map(lettersOf).join('')
  return isElement(node) && isBlock(node) ? SOFT + inner + SOFT : inner
}

/** A line break that is one only where there is none yet; no text holds this character any more. */
const SOFT = '\u0001'

function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName) || /^(ul|ol|dl|table|details|blockquote|pre|h[1-6]|hr)$/.test(tagName)
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
