/** Stress: `*…*`, `**…**` and `~~…~~` where they will be read as such, elements of HTML where they would not. */
import type { Parents, PhrasingContent } from 'mdast'
import type { Handle, Info, State } from 'mdast-util-to-markdown'

export const STRESS = {
  emphasis: { marker: '*', tag: 'em' },
  strong: { marker: '**', tag: 'strong' },
  delete: { marker: '~~', tag: 'del' },
} as const

type Stress = (typeof STRESS)[keyof typeof STRESS]

/** Where some stress stands in what is around it. */
export interface Edges {
  readonly isFirst: boolean
  readonly isLast: boolean
  /** The kind of stress around it, if there is any. */
  readonly within: string | undefined
}

/** A handler for one kind of stress. */
export function stress(kind: keyof typeof STRESS): Handle {
  const { marker } = STRESS[kind]
  const handle: Handle = (
    node: { type: 'emphasis' | 'strong' | 'delete'; children: PhrasingContent[] },
    parent: Parents | undefined,
    state: State,
    info: Info,
  ) => {
    const tracker = state.createTracker(info)
    const exit = state.enter(node.type === 'delete' ? 'strong' : node.type)
    const inside = { before: marker, after: marker, ...tracker.current() }
    const words = state.containerPhrasing(node, inside)
    exit()
    return stressed(STRESS[kind], words, info, {
      isFirst: parent?.children[0] === node,
      isLast: parent?.children.at(-1) === node,
      within: parent?.type,
    })
  }
  return Object.assign(handle, { peek: () => marker.charAt(0) })
}

/** Words with the marker around them, or with the element where that would not be read. */
export function stressed(
  { marker, tag }: Stress,
  words: string,
  around: Pick<Info, 'before' | 'after'>,
  { isFirst, isLast, within }: Edges,
): string {
  const sign = marker.charAt(0)
  const outer = within === undefined ? undefined : SIGNS.get(within)
  // At the edge of stress around it, the two markers are one if they have the same sign.
  const edge = outer === undefined ? undefined : outer === sign ? 'a' : ' '
  const before = (isFirst && edge) || around.before.slice(-2)
  const after = (isLast && edge) || around.after
  const [first, last] = sign === '*' ? [/^\*+/, /(?<!\\)\*+$/] : [/^~+/, /(?<!\\)~+$/]
  const works = opens(before, words.replace(first, '')) && closes(words.replace(last, ''), after)
  return works ? marker + words + marker : `<${tag}>${words}</${tag}>`
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['emphasis', '*'],
  ['strong', '*'],
  ['delete', '~'],
])

/**
 * True where the marker before `words` is left-flanking (CommonMark 0.31, 6.2); beside Chinese, Japanese and Korean
 * letters every marker is, as our Markdown reads it.
 */
function opens(before: string, words: string): boolean {
  return flanks([...before].at(-1), [...words][0])
}

function closes(words: string, after: string): boolean {
  return flanks([...after][0], [...words].at(-1))
}

/** `outside` and `inside` are the letters on the two sides of a marker; there is none at the edge of a block. */
function flanks(outside = ' ', inside = ' '): boolean {
  if (/\s/.test(inside) || /[*~_]/.test(outside)) return false
  if (!PUNCTUATION.test(inside) || /\s/.test(outside) || PUNCTUATION.test(outside)) return true
  return UNSPACED.test(outside) || UNSPACED.test(inside)
}

const PUNCTUATION = /[\p{P}\p{S}]/u
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3000-\u303f\uff01-\uff60]/u
