/** Sound: reads HTML that needs none of a browser's repairs, as most editors write it, in one quick walk. */
import type { Element, Properties, Root, RootContent } from 'hast'
import { element } from './hast.ts'
import { addAttribute } from './attributes.ts'
import {
  CLOSING_PARAGRAPHS,
  FORMATTING,
  LINE,
  PARENTS,
  TABLE_PARTS,
  VOID,
  WALLS,
} from './sound-kinds.ts'

export interface Bounds {
  /** So many elements may stand in one another. */
  readonly deepest: number
  /** Tags times the elements that are open at each. */
  readonly dearest: number
}

export type Decode = (words: string, place: 'text' | 'attribute') => string

/**
 * The tree of a piece of HTML of which the parser of the standard (WHATWG, section 13.2) would make the very same: each
 * element is closed where it was opened, stands where it may, and is written in the plainest way. Undefined for any other
 * HTML, and for what is beyond the bounds.
 *
 * @param decode what a browser reads in a text, or in the value of an attribute, with references such as `&eacute;`
 */
export function soundTree(
  html: string,
  { deepest, dearest }: Bounds,
  decode: Decode,
): Root | undefined {
  if (/[\0\r]/.test(html)) return undefined
  const root: Root = { type: 'root', children: [] }
  const open: Element[] = []
  let children: RootContent[] = root.children
  let current = ''
  let cost = 0
  for (let at = 0; at < html.length;) {
    const sign = html.indexOf('<', at)
    const end = sign === -1 ? html.length : sign
    if (end > at) {
      const words = html.slice(at, end)
      if (TABLE_PARTS.has(current) && /[^ \t\n\f]/.test(words)) return undefined
      children.push({ type: 'text', value: plain(words, 'text', decode) })
    }
    if (sign === -1) break
    if (html.startsWith('<!--', sign)) {
      const close = html.indexOf('-->', sign + 4)
      const value = html.slice(sign + 4, close)
      if (close === -1 || /^-?>|<!--|--!>|-$/.test(value)) return undefined
      children.push({ type: 'comment', value })
      at = close + 3
      continue
    }
    TAG.lastIndex = sign
    const tag = TAG.exec(html)
    if (!tag) return undefined
    const [, slash, written = '', attributes = ''] = tag
    const name = written.toLowerCase()
    at = TAG.lastIndex
    if (slash) {
      if (name !== current || attributes) return undefined
      open.pop()
      const around = open.at(-1)
      children = around?.children ?? root.children
      current = around?.tagName ?? ''
      continue
    }
    cost += open.length
    if (!isSound(name, current, open) || cost > dearest) return undefined
    const node = element(name, [], attributes === '' ? {} : propertiesOf(attributes, decode))
    children.push(node)
    if (VOID.has(name)) continue
    if (name === 'pre' && html.startsWith('\n', at)) at++
    if (name === 'iframe') {
      if (!/^<\/iframe>/i.test(html.slice(at, at + 9))) return undefined
      at += 9
      continue
    }
    open.push(node)
    if (open.length > deepest) return undefined
    children = node.children
    current = name
  }
  return root
}

/** A tag in the plainest writing: its attributes parted by spaces, their values in quotation marks or of plain signs. */
const TAG =
  /<(\/?)([a-z][a-z\d]*|o:p)((?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/iy
const ATTRIBUTE = /\s+([a-z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/giy

/** True where a browser would put the element just there, and close none for it. */
function isSound(name: string, current: string, open: readonly Element[]): boolean {
  const parents = PARENTS.get(name)
  if (parents) return parents.has(current)
  if (TABLE_PARTS.has(current)) return false
  if (name === 'table') return !isInParagraph(open)
  if (CLOSING_PARAGRAPHS.has(name)) {
    return !isInParagraph(open) && !(HEADING.test(name) && HEADING.test(current))
  }
  if (name === 'a') return !open.some(({ tagName }) => tagName === 'a')
  return FORMATTING.has(name) || LINE.has(name) || VOID.has(name)
}

const HEADING = /^h[1-6]$/

function isInParagraph(open: readonly Element[]): boolean {
  for (let at = open.length - 1; at >= 0; at--) {
    const name = open[at]?.tagName ?? ''
    if (name === 'p') return true
    if (WALLS.has(name)) return false
  }
  return false
}

function propertiesOf(written: string, decode: Decode): Properties {
  const properties: Properties = {}
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? bare ?? ''
    addAttribute(properties, name.toLowerCase(), plain(value, 'attribute', decode))
  }
  return properties
}

/** Words with the commonest references read; any other is for the parser of the standard to read. */
function plain(words: string, place: 'text' | 'attribute', decode: Decode): string {
  if (!words.includes('&')) return words
  if (/&(?!(?:nbsp|amp|lt|gt|quot|#39);|[ \n])/.test(words)) return decode(words, place)
  return words.replace(/&([a-z]+|#39);/g, (_, name: string) => COMMON[name] ?? '')
}

const COMMON: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}
