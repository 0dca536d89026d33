/** Parts: the works of a citation, and what stands before and after each key. */
import type { StateInline } from 'markdown-it'
import { closing } from './brackets.ts'
import { keyAt } from './keys.ts'

/** One work in a citation, and where its parts stand in the text. */
export interface Item {
  readonly key: string
  /** Where the key with its `@` stands. */
  readonly at: number
  readonly suppress: boolean
  readonly prefix: readonly [from: number, to: number]
  readonly suffix: readonly [from: number, to: number]
}

/** Every work between two places; undefined where one of the parts names none. */
export function itemsBetween(state: StateInline, from: number, to: number): Item[] | undefined {
  const first = state.src.indexOf('@', from)
  if (first < 0 || first >= to) return undefined
  const items = partsBetween(state, from, to)?.map((part) => itemIn(state, ...part))
  return items?.every((item) => item !== undefined) ? items : undefined
}

/** What stands between semicolons that are no part of quotations, brackets, code, links and the like. */
export function partsBetween(
  state: StateInline,
  from: number,
  to: number,
): [number, number][] | undefined {
  const parts: [number, number][] = []
  let start = from
  const quoting = { within: '', unclosed: new Set<string>() }
  for (let pos = from; pos < to;) {
    if (state.src.charAt(pos) === ';') {
      parts.push([start, pos])
      start = ++pos
    } else pos = after(state, pos, to, quoting)
    if (pos > to) return undefined
  }
  return [...parts, [start, to]]
}

export function itemIn(state: StateInline, from: number, to: number): Item | undefined {
  const quoting = { within: '', unclosed: new Set<string>() }
  for (let pos = from; pos < to; pos = after(state, pos, to, quoting)) {
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

/** The quotations around a place, and the marks that nothing closes any more. */
interface Quoting {
  readonly within: string
  readonly unclosed: Set<string>
}

/** The place after the character or, where one begins, after the whole quotation or piece of Markdown at `pos`. */
function after(state: StateInline, pos: number, to: number, quoting: Quoting): number {
  const { src, posMax } = state
  PLAIN.lastIndex = pos
  if (PLAIN.test(src)) return Math.min(PLAIN.lastIndex, posMax)
  const key = /[@-]/.test(src.charAt(pos)) ? keyAt(src, pos, posMax) : undefined
  if (key) return key.end
  const quoted = afterQuotation(state, pos, to, quoting)
  if (quoted !== undefined) return quoted
  const emphasised = afterEmphasis(state, pos, to, quoting)
  if (emphasised !== undefined) return emphasised
  if (!/[\\`<[!&]/.test(src.charAt(pos))) return pos + 1
  const before = state.pos
  state.pos = pos
  state.md.inline.skipToken(state)
  const end = state.pos
  const alone = src.charAt(pos) === '[' && end === pos + 1
  state.pos = before
  const label = alone ? closing(state, pos) : undefined
  return label === undefined ? end : label + 1
}

/** Signs that end no work and begin no key, no quotation and no piece of Markdown. */
const PLAIN = /[^@;\-\\`<[\]!&"'“‘”’*_]+/y

/** As Pandoc reads them: a mark opens before a word and after none, and a single one closes before none. */
function afterQuotation(
  state: StateInline,
  pos: number,
  to: number,
  { within, unclosed }: Quoting,
): number | undefined {
  const { src } = state
  const mark = /["“]/.test(src.charAt(pos)) ? '"' : "'"
  if (within.includes(mark) || unclosed.has(mark) || !OPENING.test(src.slice(pos - 1, pos + 2)))
    return undefined
  const inside = { within: within + mark, unclosed }
  for (let at = pos + 1; at < to; at = after(state, at, to, inside)) {
    if (CLOSING[mark].test(src.slice(at, at + 2))) return at === pos + 1 ? undefined : at + 1
  }
  unclosed.add(mark)
  return undefined
}

/** Emphasis, as CommonMark opens and closes it, in one, two or three signs. */
function afterEmphasis(
  state: StateInline,
  pos: number,
  to: number,
  { within, unclosed }: Quoting,
): number | undefined {
  const sign = state.src.charAt(pos)
  if (sign !== '*' && sign !== '_') return undefined
  const { length, can_open: opens } = state.scanDelims(pos, sign === '*')
  const start = pos + length
  const mark = `${sign.repeat(Math.min(length, LONGEST))} `
  if (!opens || length === LONGEST || within.includes(` ${mark}`) || unclosed.has(mark))
    return start
  const inside = { within: `${within} ${mark}`, unclosed }
  for (let at = start; at < to; at = after(state, at, to, inside)) {
    if (state.src.charAt(at) !== sign) continue
    const end = state.scanDelims(at, sign === '*')
    if (end.can_close && end.length === length) return at + length
  }
  unclosed.add(mark)
  return start
}

/** So many signs in a row are none that anybody writes in a citation. */
const LONGEST = 4

const OPENING = /^[^\p{L}\p{N}]["“'‘]\S/u
const CLOSING = { '"': /^["”]/, "'": /^['’](?![\p{L}\p{N}])/u }

export function trimmed(src: string, from: number, to: number): [number, number] {
  const text = src.slice(from, to)
  const start = from + text.length - text.trimStart().length
  return [start, Math.max(start, from + text.trimEnd().length)]
}
