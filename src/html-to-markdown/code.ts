/** Code: the letters of a `<pre>`, which editors fill with line breaks and colours of their own. */
import type { Element, Nodes } from 'hast'
import { attribute, element, elementsIn } from './hast.ts'
import { isBlock } from './kinds.ts'
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
  if (!('children' in node)) return ''
  const tagName = node.type === 'element' ? node.tagName : ''
  if (tagName === 'br') return '\n'
  const inner = node.children.map(lettersOf).join('')
  return isBlock(tagName) ? SOFT + inner + SOFT : inner
}

/** A line break that is one only where there is none yet; no text holds this character any more. */
const SOFT = '\u0001'

/** `class="language-r"`, `class="brush: r"`, `class="prettyprint lang-r"`. */
function languageOf(node: Element): string | undefined {
  return [node, ...elementsIn(node)]
    .map(
      (one) =>
        /(?:^|\s)(?:lang(?:uage)?-|brush:\s*)([\w+#-]+)/.exec(attribute(one, 'className'))?.[1],
    )
    .find((found) => found !== undefined)
}
