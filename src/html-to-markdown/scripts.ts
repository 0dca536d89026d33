/** Scripts: `10^-3^` and `H~2~O`, or `<sup>` and `<sub>` where more than plain letters stands in them. */
import type { Parents } from 'mdast'
import type { Handle, Info, State } from 'mdast-util-to-markdown'
import type { Script } from './nodes.ts'

export const script: Handle = Object.assign(
  (node: Script, _parent: Parents | undefined, state: State, info: Info) => {
    const [only] = node.children
    const { sign } = node
    if (node.children.length === 1 && only?.type === 'text' && isPlain(only.value)) {
      // After a bracket `^` would begin a note.
      const touches = /[\^~[]$/.test(info.before) || info.after.startsWith(sign)
      if (!touches) return sign + only.value.replace(MEANT, '\\$&') + sign
    }
    const tag = sign === '^' ? 'sup' : 'sub'
    const words = state.containerPhrasing(node, { ...info, before: '>', after: '<' })
    return `<${tag}>${words}</${tag}>`
  },
  { peek: (node: Script) => node.sign },
)

/** What may stand between the signs as it is, or with a backslash before it. */
function isPlain(words: string): boolean {
  return /^[\p{L}\p{N}\p{M} .,;:+\-–−()=%/*†‡§¶′″[\]±×°®™©#!?’]+$/u.test(words)
}

const MEANT = /[ :*[\]!]/g
