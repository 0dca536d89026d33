/** Abbreviations: `*[NICE]: National Institute …` explains every NICE of the text. */
import type { StateBlock, StateCore, Token } from 'markdown-it'
import { readingOf } from './reading.ts'

/** A longer label is no abbreviation; the bound also keeps the search linear. */
const LONGEST = 100

/** Block rule: takes the definition out of the text. The first of two for one label counts. */
export function abbreviationDefinition(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0)
  if (!state.src.startsWith('*[', start)) return false
  const line = state.src.slice(start, state.eMarks[startLine])
  const [, label, title] = /^\*\[([^[\]]+)\]:\s*(\S.*)$/.exec(line) ?? []
  if (!label?.trim() || !title || label.length > LONGEST) return false
  if (silent) return true
  const { abbreviations } = readingOf(state.env)
  if (!abbreviations.has(label.trim())) abbreviations.set(label.trim(), title.trim())
  state.line = startLine + 1
  return true
}

/** Core rule: wraps each abbreviation that stands as a word of its own in `<abbr>`, unless the author did. Time grows with the text alone. */
export function abbreviations(state: StateCore): void {
  const defined = readingOf(state.env).abbreviations
  if (defined.size === 0) return
  const tree = treeOf(defined)
  let left = MOST
  for (const block of state.tokens) {
    if (block.type !== 'inline' || !block.children) continue
    let explained = 0
    block.children = block.children.flatMap((token) => {
      if (token.tag === 'abbr') explained += token.nesting
      if (token.type !== 'text' || explained > 0 || left <= 0) return [token]
      const made = explain(token, tree, state.Token, left)
      left -= Math.floor(made.length / 3)
      return made
    })
  }
}

/** So often an abbreviation is explained in one text; four bytes that are one become 150 of HTML. */
const MOST = 10_000

/** Labels, letter by letter; a branch where one ends holds its explanation. */
interface Branch {
  readonly next: Map<string, Branch>
  title?: string
}

function treeOf(defined: ReadonlyMap<string, string>): Branch {
  const root: Branch = { next: new Map() }
  for (const [label, title] of defined) {
    let branch = root
    for (const letter of label) {
      const next = branch.next.get(letter) ?? { next: new Map() }
      branch.next.set(letter, next)
      branch = next
    }
    branch.title = title
  }
  return root
}

function explain(token: Token, tree: Branch, Made: typeof Token, most: number): Token[] {
  const text = token.content
  const made: Token[] = []
  const add = (type: string, tag: string, nesting: -1 | 0 | 1, content = '') => {
    const piece = new Made(type, tag, nesting)
    piece.level = token.level
    piece.content = content
    made.push(piece)
    return piece
  }
  let done = 0
  for (let at = 0; at < text.length && made.length < most * 4; at++) {
    if (!mayBegin(text, at, tree) || !isEdge(text, at)) continue
    const found = longest(text, at, tree)
    if (!found) continue
    if (at > done) add('text', '', 0, text.slice(done, at))
    add('abbr_open', 'abbr', 1).attrSet('title', found.title)
    add('text', '', 0, text.slice(at, found.end)).level++
    add('abbr_close', 'abbr', -1)
    done = found.end
    at = found.end - 1
  }
  if (done === 0) return [token]
  if (done < text.length) add('text', '', 0, text.slice(done))
  return made
}

/** Most letters begin no label, which is seen sooner than whether a word begins. */
function mayBegin(text: string, at: number, { next }: Branch): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xd800 || next.has(text.charAt(at))
}

/** The longest label that starts at `at` and ends where a word does. */
function longest(
  text: string,
  at: number,
  tree: Branch,
): { end: number; title: string } | undefined {
  let found: { end: number; title: string } | undefined
  let branch: Branch | undefined = tree
  for (let end = at; branch && end <= text.length;) {
    if (branch.title !== undefined && isEdge(text, end)) found = { end, title: branch.title }
    const letter = String.fromCodePoint(text.codePointAt(end) ?? 0)
    branch = branch.next.get(letter)
    end += letter.length
  }
  return found
}

/** True where a word may start or end. Chinese and Japanese put no space between words, so any place there will do. */
function isEdge(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at)
  if (ASCII_NO_WORD.test(before) || ASCII_NO_WORD.test(after)) return true
  return !WORD.test(before) || !WORD.test(after) || UNSPACED.test(before) || UNSPACED.test(after)
}

const ASCII_NO_WORD = /[\x20-\x2f\x3a-\x40]/
const WORD = /[\p{L}\p{N}\p{M}_]/u
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u
