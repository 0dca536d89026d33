/** Parse: from HTML as text to a tree of it (hast), with a bound on how deep and how costly that may be. */
import type { ElementContent, Root } from 'hast'
import { Parser } from 'htmlparser2'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { addAttribute } from './attributes.ts'
import { attribute, element, isElement, textOf } from './hast.ts'
import { soundTree } from './sound.ts'

/** HTML that cannot be read in a sensible time. Its message is written for the author. */
export class RefusedHtml extends Error {}

/** Nobody writes deeper than this; posts of many years that were measured stay below 60. */
const DEEPEST = 500
/** Tags times the elements that are open at each: a browser's rules may make that many elements anew. */
const DEAREST = 5_000_000

/**
 * The tree of a piece of HTML, as browsers read it (WHATWG, section 13.2).
 *
 * @throws RefusedHtml when elements stand in one another more than 500 deep.
 */
export function parseHtml(html: string): Root {
  const sound = soundTree(html, { deepest: DEEPEST, dearest: DEAREST }, decoded)
  if (sound) return sound
  // As many elements as the deepest may stand in one another, and cost less than the dearest.
  if (html.split('<').length > DEEPEST) refuseTooDeep(html)
  return standardTree(html)
}

/** The tree that the parser of the standard makes. */
export function standardTree(html: string): Root {
  // Without the places of the nodes, which take longer than the nodes.
  const { childNodes } = parseFragment(html, { scriptingEnabled: false })
  return { type: 'root', children: childNodes.flatMap(nodeOf) }
}

function nodeOf(node: DefaultTreeAdapterTypes.ChildNode): ElementContent[] {
  if ('value' in node) return [{ type: 'text', value: node.value }]
  if ('data' in node) return [{ type: 'comment', value: node.data }]
  if (!('attrs' in node)) return []
  const made = element(node.tagName, node.childNodes.flatMap(nodeOf))
  for (const { name, value } of node.attrs) addAttribute(made.properties, name, value)
  return [made]
}

/** What references such as `&eacute;` mean there. */
function decoded(words: string, place: 'text' | 'attribute'): string {
  if (place === 'text') return textOf(standardTree(words))
  const [node] = standardTree(`<a title="${words.replaceAll('"', '&quot;')}">`).children
  return isElement(node) ? attribute(node, 'title') : ''
}

/** In one walk over the text: browsers' own rules take time that grows with the square of the depth. */
function refuseTooDeep(html: string): void {
  let open = 0
  let cost = 0
  let refused = false
  const parser = new Parser({
    onopentag() {
      open++
      cost += open
      refused = open > DEEPEST || cost > DEAREST
      if (refused) parser.pause()
    },
    onclosetag() {
      open--
    },
  })
  for (let at = 0; at < html.length && !refused; at += PIECE)
    parser.write(html.slice(at, at + PIECE))
  if (!refused) parser.end()
  if (refused) {
    throw new RefusedHtml(
      `Its HTML cannot be read: more than ${DEEPEST} elements stand in one another, or too many are never closed.`,
    )
  }
}

const PIECE = 16_384
