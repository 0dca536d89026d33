/** Definitions: a term on a line, and below it what is said of it, after a colon. */
import type { Parents } from 'mdast'
import type { Handle, Info, State } from 'mdast-util-to-markdown'
import type { Definitions } from './nodes.ts'

export const definitions: Handle = (
  node: Definitions,
  _parent: Parents | undefined,
  state: State,
  info: Info,
) => {
  const tracker = state.createTracker(info)
  return node.children
    .map((child, index) => {
      if (child.type === 'term') {
        const exit = state.enter('phrasing')
        const around = { before: '\n', after: '\n', ...tracker.current() }
        const words = state.containerPhrasing(child, around)
        exit()
        return index === 0 ? words : `\n${words}`
      }
      const blocks = state.containerFlow(child, tracker.current())
      return state.indentLines(
        blocks,
        (line, at, blank) => (at === 0 ? ':   ' : blank ? '' : '    ') + line,
      )
    })
    .join('\n')
}
