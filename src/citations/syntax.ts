/** Syntax: Pandoc's citations, `[see @mu2020, p. 21; @li2019]`, `@mu2020 [p. 21] found`, `[-@mu2020]`, as an inline rule. */
import type { StateInline } from 'markdown-it'

/** One work in a citation, and where its parts stand in the text. */
interface Item {
  readonly key: string
  /** Where the key with its `@` stands. */
  readonly at: number
  readonly suppress: boolean
  readonly prefix: readonly [from: number, to: number]
  readonly suffix: readonly [from: number, to: number]
}

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
  if (!state.src.includes('@', start)) return undefined
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
    /[[(^]/.test(state.src.charAt(close + 1) + state.src.charAt(open + 1))
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

/** Every work between two places; undefined where one of the parts names none. */
function itemsBetween(state: StateInline, from: number, to: number): Item[] | undefined {
  if (!state.src.slice(from, to).includes('@')) return undefined
  const items = partsBetween(state, from, to)?.map((part) => itemIn(state, ...part))
  return items?.every((item) => item !== undefined) ? items : undefined
}

/** What stands between semicolons that are no part of code, links and the like. */
function partsBetween(
  state: StateInline,
  from: number,
  to: number,
): [number, number][] | undefined {
  const parts: [number, number][] = []
  let start = from
  for (let pos = from; pos < to;) {
    if (state.src.charAt(pos) === ';') {
      parts.push([start, pos])
      start = ++pos
    } else pos = after(state, pos)
    if (pos > to) return undefined
  }
  return [...parts, [start, to]]
}

function itemIn(state: StateInline, from: number, to: number): Item | undefined {
  for (let pos = from; pos < to; pos = after(state, pos)) {
    const key = keyAt(state.src, pos, to)
    if (!key) continue
    const suffix = state.src.slice(key.end, to).trimEnd().length
    return {
      ...key,
      at: pos,
      prefix: trimmed(state.src, from, pos),
      suffix: [key.end, key.end + suffix],
    }
  }
  return undefined
}

/** The place after the character or, where one begins, after the whole piece of Markdown at `pos`. */
function after(state: StateInline, pos: number): number {
  const { src, posMax } = state
  PLAIN.lastIndex = pos
  if (PLAIN.test(src)) return Math.min(PLAIN.lastIndex, posMax)
  const key = /[@-]/.test(src.charAt(pos)) ? keyAt(src, pos, posMax) : undefined
  if (key) return key.end
  if (!/[\\`<[!&]/.test(src.charAt(pos))) return pos + 1
  const before = state.pos
  state.pos = pos
  state.md.inline.skipToken(state)
  const end = state.pos
  state.pos = before
  return end
}

/** Signs that end no work and begin no key and no piece of Markdown. */
const PLAIN = /[^@;\-\\`<[\]!&]+/y

/**
 * A key as Pandoc has it: letters, digits and `_`, with single signs between them, or anything without a space in
 * braces. It begins no word and stands after none, so that e-mail addresses are none.
 */
function keyAt(
  src: string,
  pos: number,
  to: number,
): { key: string; suppress: boolean; end: number } | undefined {
  if (/[\p{L}\p{N}.]/u.test(src.charAt(pos - 1))) return undefined
  KEY.lastIndex = pos
  const [whole = '', minus = '', plain, braced] = KEY.exec(src) ?? []
  const key = plain ?? braced
  const end = pos + whole.length
  return key === undefined || end > to ? undefined : { key, suppress: minus !== '', end }
}

const KEY =
  /(-?)@(?:([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*)|\{((?:[^\s{}]|\{[^\s{}]*\})+)\})/uy

function trimmed(src: string, from: number, to: number): [number, number] {
  const text = src.slice(from, to)
  const start = from + text.length - text.trimStart().length
  return [start, Math.max(start, from + text.trimEnd().length)]
}

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
