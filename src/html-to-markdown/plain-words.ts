/** Plain words: a paragraph printed without the printer, which tries all that could go wrong at each of its words. */
import type { Image, Link, Paragraph, Parents, PhrasingContent } from 'mdast'
import { type Info, type State, defaultHandlers } from 'mdast-util-to-markdown'
import { isBareAddress } from './link-syntax.ts'
import { type Edges, STRESS, stressed } from './stress.ts'

type Around = Pick<Info, 'before' | 'after'>

/** Words that need no escape wherever they stand, as most do; signs that are to be escaped are no such words. */
export function isPlain(words: string, around: Around): boolean {
  return !/[*[\]_`~^|]|#$/.test(words) && isSure(words, around)
}

/** Prints a paragraph; by itself where it is words, stress, links and pictures, of which all is certain. */
export function paragraph(
  node: Paragraph,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  return (
    printed(node.children, info, undefined, false) ??
    defaultHandlers.paragraph(node, parent, state, info)
  )
}

/** As the printer would; undefined where anything needs a second look. `isLabel` is true within the words of a link. */
function printed(
  nodes: readonly PhrasingContent[],
  { before, after }: Around,
  within: string | undefined,
  isLabel: boolean,
): string | undefined {
  let made = ''
  let last = before
  for (const [at, node] of nodes.entries()) {
    const next = nodes[at + 1]
    const around = { before: last, after: next ? firstOf(next, isLabel) : after }
    const edges = { isFirst: at === 0, isLast: !next, within }
    const one = node.type === 'break' ? lineBreak(edges) : printedOne(node, around, edges, isLabel)
    if (one === undefined) return undefined
    made += one
    last = /.$/su.exec(one)?.[0] ?? last
  }
  return made
}

function printedOne(
  node: PhrasingContent,
  around: Around,
  edges: Edges,
  isLabel: boolean,
): string | undefined {
  switch (node.type) {
    case 'text':
      return words(node.value, around, isLabel)
    case 'link':
      return isLabel ? undefined : link(node)
    case 'image':
      return image(node, isLabel)
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const stress = STRESS[node.type]
      const inside = { before: stress.marker, after: stress.marker }
      const inner = printed(node.children, inside, node.type, isLabel)
      return inner === undefined ? undefined : stressed(stress, inner, around, edges)
    }
    default:
      return undefined
  }
}

function lineBreak({ isFirst, isLast }: Edges): string | undefined {
  return isFirst || isLast ? undefined : '\\\n'
}

/** With a backslash before each sign that has a meaning wherever it stands. */
function words(value: string, around: Around, isLabel: boolean): string | undefined {
  if (value === '' || !isSure(value, around, isLabel)) return undefined
  const signs = isLabel ? LABEL_SIGNS : SIGNS
  return value.replace(signs, '\\$&')
}

/** An underscore within a word means nothing. */
const UNDERSCORE = '(?<![^\\s\\p{P}\\p{S}]_*)_|_(?!_*[^\\s\\p{P}\\p{S}])'
const SIGNS = new RegExp(`[*[\`~^]|${UNDERSCORE}`, 'gu')
const LABEL_SIGNS = new RegExp(`[*[\\]\`~^]|${UNDERSCORE}`, 'gu')

/** True where no sign has a meaning but those that have it everywhere. */
function isSure(value: string, { before, after }: Around, isLabel = false): boolean {
  if (value.startsWith(' ') && /[\r\n]$/.test(before)) return false
  if (value.endsWith(' ') && /^[\r\n]/.test(after)) return false
  if (/[\r\n]/.test(before) && !BEGINNING.test(value)) return false
  if (before.endsWith(']') && value.startsWith('(')) return false
  if (value.endsWith('!') && after.startsWith('[')) return false
  if ((/[*_]$/.test(before) && /^._/.test(value)) || (/^[*_]/.test(after) && /_.$/.test(value)))
    return false
  return !(isLabel ? UNSURE : UNSURE_IN_TEXT).test(value)
}

/** What begins no list, heading, quotation, card or caption. */
const BEGINNING = /^ ?(?!\d+[.)]|Table:)[\p{L}\p{N}"'“”‘’«»(…–—$%,;/?]/u
/** Signs that are escaped here and there, depending on what stands beside them. */
const UNSURE =
  /[\0-\x1f\x7f\\]|&(?:[#A-Za-z]|$)|<(?:[!/?A-Za-z]|$)|(?<![0-9A-Za-z])@|[\ud800-\udfff]_|_[\ud800-\udfff]/
const UNSURE_IN_TEXT = new RegExp(`${UNSURE.source}|\\](?:\\(|$)|[Hh][Tt][Tt][Pp][Ss]?:\\/\\/`)

function link(node: Link): string | undefined {
  const address = destination(node.url)
  if (node.title || address === undefined) return undefined
  if (isBareAddress(node)) return `<${node.url}>`
  const inner = printed(node.children, { before: '[', after: '](' }, undefined, true)
  return inner === undefined ? undefined : `[${inner}](${address})`
}

function image({ url, alt, title }: Image, isLabel: boolean): string | undefined {
  const address = destination(url)
  const shown = alt ? words(alt, { before: '![', after: ']' }, true) : ''
  if (shown === undefined || address === undefined) return undefined
  if (!title) return `![${shown}](${address})`
  return isLabel || UNSURE_IN_TITLE.test(title) ? undefined : `![${shown}](${address} "${title}")`
}

const UNSURE_IN_TITLE = /["&\\^~@\0-\x1f\x7f]|https?:\/\//i

/** An address of plain signs, as it stands between brackets. */
function destination(url: string): string | undefined {
  return ADDRESS.test(url) ? url.replace(/[()]|&(?=[#A-Za-z])/g, '\\$&') : undefined
}

const ADDRESS = /^https?:\/\/[\w.~:/?#@!$'()*+,;=%&-]+$/

/** The first sign that will be printed of what comes next. */
function firstOf(node: PhrasingContent, isLabel: boolean): string {
  if (node.type !== 'text') return FIRST.get(node.type) ?? '*'
  const [first = ''] = /^./su.exec(node.value) ?? []
  return first.replace(isLabel ? LABEL_SIGNS : SIGNS, '\\')
}

const FIRST: ReadonlyMap<string, string> = new Map([
  ['break', '\\'],
  ['delete', '~'],
  ['image', '!'],
  ['link', '['],
])
