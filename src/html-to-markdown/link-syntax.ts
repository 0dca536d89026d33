/** Link syntax: `[words](address)`, or `<address>` where the words are the address itself. */
import type { Link, Parents } from 'mdast'
import { type Handle, type Info, type State, defaultHandlers } from 'mdast-util-to-markdown'

/** An address in angle brackets is shown decoded, so that one with other letters than these keeps its words. */
export const link: Handle = Object.assign(
  (node: Link, parent: Parents | undefined, state: State, info: Info) => {
    if (isBareAddress(node)) return defaultHandlers.link(node, parent, state, info)
    const { resourceLink } = state.options
    state.options.resourceLink = true
    const made = defaultHandlers.link(node, parent, state, info)
    state.options.resourceLink = resourceLink
    return made
  },
  { peek: () => '[' },
)

/** True for an address that is written as `<address>`. */
export function isBareAddress({ url, children }: Link): boolean {
  const [only] = children
  return (
    children.length === 1 &&
    only?.type === 'text' &&
    only.value === url &&
    /^https?:\/\/[\w.:-]+(?:[/?#][\w.~:/?#@!$&'()*+,;=-]*)?$/.test(url) &&
    !/xn--/i.test(url)
  )
}
