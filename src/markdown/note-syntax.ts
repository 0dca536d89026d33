/** Note syntax: `[^1]` and `^[in place]` in the text, `[^1]: the note` as a block of its own. */
import type { StateBlock, StateInline } from 'markdown-it'

const DEFINITION = /\[\^([^[\]\s]+)\]:[ \t]*/y
const REFERENCE = /\[\^([^[\]\s]+)\]/y

/** Block rule: a note starts with its label; what follows belongs to it as long as it is indented by four spaces. */
export function noteDefinition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0)
  const indent = state.sCount[startLine] ?? 0
  if (indent - state.blkIndent >= 4) return false
  DEFINITION.lastIndex = start
  const label = DEFINITION.exec(state.src)?.[1]
  if (label === undefined) return false
  if (silent) return true

  const open = state.push('note_open', 'section', 1)
  open.meta = { label: state.md.utils.normalizeReference(label) }
  open.markup = `[^${label}]`
  const map: [number, number] = [startLine, startLine]
  open.map = map

  const { parentType, blkIndent } = state
  const line = takeLine(state, startLine, DEFINITION.lastIndex, blkIndent + 4)
  state.blkIndent = blkIndent + 4
  state.parentType = 'note'
  state.line = startLine + 1
  state.md.block.tokenize(state, startLine, endLine)
  state.blkIndent = blkIndent
  state.parentType = parentType
  line.putBack()

  state.push('note_close', 'section', -1)
  map[1] = state.line
  return true
}

/** Inline rule for `[^label]`. Whether there is such a note is seen later, when all of them are known. */
export function noteReference(state: StateInline, silent: boolean): boolean {
  REFERENCE.lastIndex = state.pos
  const label = REFERENCE.exec(state.src)?.[1]
  if (label === undefined || REFERENCE.lastIndex > state.posMax) return false
  const end = REFERENCE.lastIndex
  if (!silent) {
    const token = state.push('note_ref', 'a', 0)
    token.meta = { label: state.md.utils.normalizeReference(label) }
    token.markup = `[^${label}]`
  }
  state.pos = end
  return true
}

/** Inline rule for `^[the note itself]`. */
export function inlineNote(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('^[', state.pos)) return false
  const end = state.md.helpers.parseLinkLabel(state, state.pos + 1)
  if (end < 0) return false
  if (!silent) {
    const token = state.push('note_inline', 'a', 0)
    token.content = state.src.slice(state.pos + 2, end)
    token.children = []
    state.md.inline.parse(token.content, state.md, state.env, token.children)
  }
  state.pos = end + 1
  return true
}

/** Makes the line begin at `start`, as if it had been indented by `indent` up to there, until it is put back. */
function takeLine(
  state: StateBlock,
  line: number,
  start: number,
  indent: number,
): { putBack(): void } {
  const [mark, shift, count] = [state.bMarks[line], state.tShift[line], state.sCount[line]]
  state.bMarks[line] = start
  state.tShift[line] = 0
  state.sCount[line] = indent
  return {
    putBack() {
      state.bMarks[line] = mark ?? 0
      state.tShift[line] = shift ?? 0
      state.sCount[line] = count ?? 0
    },
  }
}
