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
import { footnoteDefinition, footnoteReference } from './note-syntax.ts'
import { link } from './link-syntax.ts'
import { isPlain, paragraph } from './plain-words.ts'
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
    footnoteDefinition,
    footnoteReference,
    delete: stress('delete'),
    emphasis: stress('emphasis'),
    link,
    paragraph,
    script,
    strong: stress('strong'),
    text: Object.assign(text, { peek }),
  },
}

/** The printer takes a sign for harmless after one that it has escaped; `@` after a bracket is not. */
function text({ value }: Text, _parent: Parents | undefined, state: State, info: Info): string {
  if (isPlain(value, info)) return value
  const safe = safely(value, state, info)
  return safe.includes('@')
    ? safe.replace(/(?<=\\[^\\\s0-9A-Za-z])@(?=[0-9A-Za-z_{\u0080-\uffff])/g, '\\@')
    : safe
}

/** The first letter is asked for before the words are; a letter is never escaped. */
function peek(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  return /^ ?\p{L}/u.test(node.value) ? node.value.charAt(0) : text(node, parent, state, info)
}

/** As the printer does it, which would try all of its fifty patterns: those alone whose sign stands there. */
function safely(words: string, state: State, info: Info): string {
  const all = state.unsafe
  const around = info.before + words + info.after
  const hasBreak = /[\r\n]/.test(around)
  state.unsafe = all.filter(
    ({ character, atBreak }) => (hasBreak || !atBreak) && around.includes(character),
  )
  const safe = state.safe(words, info)
  state.unsafe = all
  return safe
}
