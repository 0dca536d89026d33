/** To Markdown: prints the tree of Markdown so that this project's own Markdown reads the same words in it. */
import type { BlockContent, Parents, Root, Text } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import {
  type Info,
  type Options,
  type State,
  type Unsafe,
  toMarkdown,
} from 'mdast-util-to-markdown'
import { definitions } from './definitions.ts'
import { link } from './link-syntax.ts'
import { script } from './scripts.ts'
import { stress } from './stress.ts'

export function markdownOf(blocks: readonly BlockContent[]): string {
  const root: Root = { type: 'root', children: [...blocks] }
  return toMarkdown(root, OPTIONS)
}

const ADDRESSES: Unsafe['notInConstruct'] = ['autolink', 'destinationLiteral', 'destinationRaw']

/** What our Markdown has beyond CommonMark, and what would only be warned of. */
const UNSAFE: Unsafe[] = [
  { character: '^', inConstruct: 'phrasing', notInConstruct: ADDRESSES },
  { character: '~', inConstruct: 'phrasing', notInConstruct: ADDRESSES },
  // Cards, definitions, captions of tables.
  { atBreak: true, character: ':', after: '(?:[ \\t\\r\\n:]|$)' },
  { atBreak: true, before: 'Table', character: ':', after: '[ \\t]' },
  // Citations.
  {
    before: '[^0-9A-Za-z]',
    character: '@',
    after: '[0-9A-Za-z_{\u0080-\uffff]',
    inConstruct: 'phrasing',
    notInConstruct: ADDRESSES,
  },
  // Addresses that would become links, with other letters.
  {
    before: '[Hh][Tt][Tt][Pp][Ss]?',
    character: ':',
    after: '\\/\\/',
    inConstruct: 'phrasing',
    notInConstruct: [...ADDRESSES, 'label'],
  },
]

const OPTIONS: Options = {
  bullet: '-',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
  unsafe: UNSAFE,
  handlers: {
    definitions,
    delete: stress('~~', 'del'),
    emphasis: stress('*', 'em'),
    link,
    script,
    strong: stress('**', 'strong'),
    text,
  },
}

/** The printer takes a sign for harmless after one that it has escaped; `@` after a bracket is not. */
function text(node: Text, _parent: Parents | undefined, state: State, info: Info): string {
  if (isPlain(node.value, info)) return node.value
  return state
    .safe(node.value, info)
    .replace(/(?<=\\[^\\\s0-9A-Za-z])@(?=[0-9A-Za-z_{\u0080-\uffff])/g, '\\@')
}

/**
 * True for words that need no escape wherever they stand, as most do: the printer would try each of its fifty patterns on
 * them. A space at the edge of a line does need one.
 */
function isPlain(words: string, { before, after }: Info): boolean {
  if (words.startsWith(' ') && /[\r\n]$/.test(before)) return false
  if (words.endsWith(' ') && /^[\r\n]/.test(after)) return false
  return PLAIN.test(words) && (/^ ?\p{L}/u.test(words) || !/[\r\n\]]/.test(before))
}

/** No sign but these means anything in Markdown, unless at the beginning of a line or after a bracket. */
const PLAIN = /^[^\0-\x1f!#$&*:<>@[\\\]^_`{|}~\x7f]*$/
