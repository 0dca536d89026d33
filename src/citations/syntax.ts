/** Syntax: Pandoc's citations, `[see @mu2020, p. 21; @li2019]`, `@mu2020 [p. 21] found`, `[-@mu2020]`, as an inline rule. */
import type { StateInline } from 'markdown-it'
import { type Item, itemIn, itemsBetween, keyAt, partsBetween, trimmed } from './parts.ts'

/**
 * Inline rule. What it finds becomes `citation_open`, for each work what stands before its key, `citation_key` and what
 * stands after it, `citation_next` between two works, and `citation_close`. Whether there is such a work is seen later.
 */
export function citation(state: StateInline, silent: boolean): boolean {
  const char = state.src.charAt(state.pos)
  if (char !== '[' && char !== '@') return false
  const found = char === '[' ? inBrackets(state, state.pos) : inText(state)
  if (!found) return false
  if (!silent) write(state, found, char !== '[')
  state.pos = found.end
  return true
}

interface Found {
  readonly items: readonly Item[]
  readonly end: number
}

/** `[see @a, p. 3; @b]`, but no link of that label. */
function inBrackets(state: StateInline, start: number): Found | undefined {
  const { src } = state
  if (!src.includes('@', start) || !src.includes(']', start)) return undefined
  const close = closing(state, start)
  if (close === undefined || /[[(]/.test(state.src.charAt(close + 1))) return undefined
  const items = itemsBetween(state, start + 1, close)
  return items && { items, end: close + 1 }
}

/** `@a`, and the `[p. 3; @b]` that may follow it. */
function inText(state: StateInline): Found | undefined {
  const key = keyAt(state.src, state.pos, state.posMax)
  if (!key) return undefined
  const nothing = [key.end, key.end] as const
  const first = { ...key, at: state.pos, prefix: nothing, suffix: nothing }
  const open =
    key.end + (/^[ \t]*\n?[ \t]*/.exec(state.src.slice(key.end, key.end + GAP))?.[0].length ?? 0)
  const close = state.src.charAt(open) === '[' ? closing(state, open) : undefined
  if (
    close === undefined ||
    /[[(]/.test(state.src.charAt(close + 1)) ||
    state.src.charAt(open + 1) === '^'
  ) {
    return { items: [first], end: key.end }
  }
  const others = itemsBetween(state, open + 1, close)
  if (others) return { items: [first, ...others], end: close + 1 }
  const parts = partsBetween(state, open + 1, close)
  const [locator, ...rest] = parts ?? []
  const cited = rest.map((part) => itemIn(state, ...part))
  if (!locator || !cited.every((item) => item !== undefined))
    return { items: [first], end: key.end }
  return { items: [{ ...first, suffix: trimmed(state.src, ...locator) }, ...cited], end: close + 1 }
}

/** No gap before a locator is longer. */
const GAP = 20

/** Where the bracket that opens at `start` is closed. */
function closing(state: StateInline, start: number): number | undefined {
  const { pos } = state
  LABEL.lastIndex = start
  const end = LABEL.test(state.src)
    ? LABEL.lastIndex - 1
    : state.md.helpers.parseLinkLabel(state, start)
  state.pos = pos
  return end < 0 || end >= state.posMax ? undefined : end
}

/** Brackets in which no sign begins anything that could hold the closing one, as in most citations. */
const LABEL = /\[[^[\]\\`<>!&{}~^:]*\]/y

/** Pushes the tokens; what stands around the keys is Markdown like any other. */
function write(state: StateInline, { items, end }: Found, narrative: boolean): void {
  const { posMax } = state
  const source = state.src.slice(state.pos, end)
  const part = ([from, to]: readonly [number, number]) => {
    state.pos = from
    state.posMax = to
    state.md.inline.tokenize(state)
    state.posMax = posMax
  }
  state.push('citation_open', 'span', 1).meta = { narrative, source }
  items.forEach(({ key, at, suppress, prefix, suffix }, index) => {
    if (index > 0) state.push('citation_next', '', 0)
    part(prefix)
    state.pos = at
    const token = state.push('citation_key', 'a', 0)
    token.content = key
    token.meta = { suppress }
    part(suffix)
  })
  state.push('citation_close', 'span', -1)
}
