/** Brackets: an opening one after the last closing one is words; markdown-it would look for its end again and again. */
import type { StateInline } from 'markdown-it'

/** Where the last closing bracket of a text stands, found once for all of its opening ones. */
const last = new WeakMap<StateInline, number>()

/** Inline rule. No link, picture, note or citation can begin where nothing closes any more. */
export function openBracket(state: StateInline, silent: boolean): boolean {
  const found = state.src.startsWith('[', state.pos) ? '[' : '!['
  if (!state.src.startsWith(found, state.pos)) return false
  const end = last.get(state) ?? state.src.lastIndexOf(']')
  last.set(state, end)
  if (state.pos < end) return false
  if (!silent) state.pending += found
  state.pos += found.length
  return true
}
