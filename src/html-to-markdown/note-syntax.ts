/** Note syntax: `[^1]` in the text, and `[^1]:` before the words of a note. */
import type { FootnoteDefinition, FootnoteReference, Parents } from 'mdast'
import type { Handle, Info, State } from 'mdast-util-to-markdown'

export const footnoteReference: Handle = Object.assign(
  ({ identifier }: FootnoteReference) => `[^${identifier}]`,
  { peek: () => '[' },
)

export const footnoteDefinition: Handle = (
  node: FootnoteDefinition,
  _parent: Parents | undefined,
  state: State,
  info: Info,
) => {
  const words = state.containerFlow(node, state.createTracker(info).current())
  const lines = state.indentLines(
    words,
    (line, at, blank) => (at > 0 && !blank ? '    ' : '') + line,
  )
  return `[^${node.identifier}]: ${lines}`
}
