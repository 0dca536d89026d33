/** Stress: `*…*`, `**…**` and `~~…~~` where they will be read as such, elements of HTML where they would not. */
import type { Parents, PhrasingContent } from 'mdast'
import type { Handle, Info, State } from 'mdast-util-to-markdown'

/** A handler for one kind of stress: its marker, and the element that says the same. */
export function stress(marker: string, tag: string): Handle {
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
    const isFirst = parent?.children[0] === node && isStress(parent)
    const isLast = parent?.children.at(-1) === node && isStress(parent)
    const before = isFirst ? ' ' : info.before.slice(-2)
    const after = isLast ? ' ' : info.after
    const works =
      opens(before, words.replace(/^[*~]+/, '')) &&
      closes(words.replace(/(?<!\\)[*~]+$/, ''), after)
    return works ? marker + words + marker : `<${tag}>${words}</${tag}>`
  }
  return Object.assign(handle, { peek: () => marker.charAt(0) })
}

function isStress({ type }: Parents): boolean {
  return type === 'emphasis' || type === 'strong' || type === 'delete'
}

/** CommonMark 0.31, 6.2: left-flanking, in the form that Chinese, Japanese and Korean need. */
function opens(before: string, words: string): boolean {
  const last = [...before].at(-1) ?? ' '
  const [first = ' '] = words
  if (/\s/.test(first) || /[*~_]/.test(last)) return false
  return (
    !PUNCTUATION.test(first) || /\s/.test(last) || PUNCTUATION.test(last) || UNSPACED.test(last)
  )
}

function closes(words: string, after: string): boolean {
  const last = [...words].at(-1) ?? ' '
  const [first = ' '] = after || ' '
  if (/\s/.test(last) || /[*~_]/.test(first)) return false
  return (
    !PUNCTUATION.test(last) || /\s/.test(first) || PUNCTUATION.test(first) || UNSPACED.test(first)
  )
}

const PUNCTUATION = /[\p{P}\p{S}]/u
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3000-\u303f\uff01-\uff60]/u
