/** Syntax: Pandoc's citations, `[see @mu2020, p. 21; @li2019]`, `@mu2020 [p. 21] found`, `[-@mu2020]`, as an inline rule. */
import type { StateInline } from 'markdown-it'
import { closing } from './brackets.ts'
import { keyAt } from './keys.ts'
import { type Item, itemIn, itemsBetween, partsBetween, trimmed } from './parts.ts'

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
  if (start > lastKey(state)) return undefined
  const plain = plainly(state, start)
  if (plain) return plain
  const close = closing(state, start)
  if (close === undefined || /[[(]/.test(state.src.charAt(close + 1))) return undefined
  const items = itemsBetween(state, start + 1, close)
  return items && { items, end: close + 1 }
}

/** `[@a]` and `[@a; @b]`, as most citations are: keys alone. */
function plainly({ src, posMax }: StateInline, start: number): Found | undefined {
  KEYS.lastIndex = start
  if (!KEYS.test(src) || KEYS.lastIndex > posMax) return undefined
  const end = KEYS.lastIndex
  const items: Item[] = []
  for (let from = start + 1; from < end - 1;) {
    const at = src.charAt(from) === ' ' ? from + 1 : from
    const suppress = src.charAt(at) === '-'
    SIGN.lastIndex = at
    SIGN.test(src)
    const to = SIGN.lastIndex
    const nothing = [to, to] as const
    const key = src.slice(at + (suppress ? 2 : 1), to)
    items.push({ key, at, suppress, prefix: nothing, suffix: nothing })
    from = to + 1
  }
  return { items, end }
}

const KEYS = /\[-?@\w+(?:; ?-?@\w+)*\](?![[(])/y
const SIGN = /-?@\w+/y

/** Where the last sign of a key stands, found once for all brackets of a text. */
function lastKey(state: StateInline): number {
  const found = last.get(state) ?? state.src.lastIndexOf('@')
  last.set(state, found)
  return found
}

const last = new WeakMap<StateInline, number>()

/** `@a`, and the `[p. 3; @b]` that may follow it. */
function inText(state: StateInline): Found | undefined {
  const key = keyAt(state.src, state.pos, state.posMax)
  if (!key) return undefined
  const nothing = [key.end, key.end] as const
  const first = { ...key, at: state.pos, prefix: nothing, suffix: nothing }
  LOCATOR.lastIndex = key.end
  const open = LOCATOR.test(state.src) ? LOCATOR.lastIndex - 1 : -1
  const close = open < 0 ? undefined : closing(state, open)
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

/** The bracket of a locator; no gap before it is longer, in either line. */
const LOCATOR = /[ \t]{0,20}\n?[ \t]{0,20}\[/y

/** Pushes the tokens; what stands around the keys is Markdown like any other. */
function write(state: StateInline, { items, end }: Found, narrative: boolean): void {
  const { posMax } = state
  const source = state.src.slice(state.pos, end)
  const part = ([from, to]: readonly [number, number]) => {
    if (from === to) return
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
