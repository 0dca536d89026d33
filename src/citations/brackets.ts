/** Brackets: where each opening one is closed, found for all of them in one walk. */
import type { StateInline } from 'markdown-it'

/**
 * Where the bracket that opens at `start` is closed, as markdown-it's `parseLinkLabel` finds it; undefined where nothing does. A walk
 * notes the ends of all brackets that it passes, and those without, so that brackets in brackets take no longer than the text.
 */
export function closing(state: StateInline, start: number): number | undefined {
  const { src, posMax } = state
  LABEL.lastIndex = start
  if (LABEL.test(src)) return within(LABEL.lastIndex - 1, posMax)
  const known = endsOf(state)
  const end = known.get(start) ?? -1
  // A walk that ended before the text does may have seen too little.
  if (end >= 0 || -end > posMax) return within(end, posMax)
  walk(state, start, known)
  return within(known.get(start) ?? -1, posMax)
}

/** Brackets in which no sign begins anything that could hold the closing one, as in most citations. */
const LABEL = /\[[^[\]\\`<>!&{}~^:]*\]/y

/** Where brackets end; for one without an end, `-1` less the place up to which it was looked for. */
type Ends = Map<number, number>

const ends = new WeakMap<StateInline, Ends>()

function endsOf(state: StateInline): Ends {
  const known = ends.get(state) ?? new Map<number, number>()
  ends.set(state, known)
  return known
}

function walk(state: StateInline, start: number, known: Ends): void {
  const { src, pos, posMax } = state
  const open = [start]
  state.pos = start + 1
  while (state.pos < posMax && open.length > 0) {
    const at = state.pos
    const char = src.charCodeAt(at)
    if (char === CLOSE) known.set(open.pop() ?? start, at)
    if (open.length === 0) break
    state.md.inline.skipToken(state)
    if (char === OPEN && state.pos === at + 1) open.push(at)
  }
  for (const unclosed of open) known.set(unclosed, -1 - posMax)
  state.pos = pos
}

const [OPEN, CLOSE] = [0x5b, 0x5d]

function within(end: number, posMax: number): number | undefined {
  return end >= 0 && end < posMax ? end : undefined
}
