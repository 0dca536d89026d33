/** Notes: numbers the footnotes in the order of their references and gathers them at the end of the text. */
import type { StateCore, Token } from 'markdown-it'
import { firstOf, suggest } from '../model/suggest.ts'
import { type Reading, readingOf } from './reading.ts'
import { type Note, noteSection, referenceId } from './note-section.ts'

/**
 * Core rule. A note's own references count after those of the text. A reference without a note is an error, a note
 * without a reference a warning; it is left out.
 */
export function notes(state: StateCore): void {
  const reading = readingOf(state.env)
  const { text, defined } = apart(reading, state.tokens)
  const used = new Map<string, Note>()
  const number = (tokens: readonly Token[]) => {
    for (const block of tokens) {
      for (const token of block.children ?? []) {
        if (token.type === 'note_ref') refer(reading, token, defined, used)
      }
    }
  }
  number(text)
  // The list grows while it is walked: notes are found in notes.
  for (const note of used.values()) number(note.tokens)
  for (const [label, note] of defined) {
    if (used.has(label)) continue
    reading.warning(
      reading.placeOf(note.open),
      `The note “${note.open.markup}” is not referred to, and is left out.`,
      `Write  ${note.open.markup}  in the text where it belongs.`,
    )
  }
  state.tokens = used.size > 0 ? [...text, ...noteSection(reading, [...used.values()])] : text
}

/** Among more labels than this no likely one is looked for, which keeps the time in proportion to the text. */
const MOST = 100

interface Definition {
  readonly open: Token
  readonly tokens: Token[]
}

/** Parts the text from the notes that stand in it. */
function apart(
  reading: Reading,
  tokens: readonly Token[],
): { text: Token[]; defined: Map<string, Definition> } {
  const text: Token[] = []
  const defined = new Map<string, Definition>()
  const around: Token[][] = []
  let into = text
  for (const token of tokens) {
    if (token.type === 'note_open') {
      around.push(into)
      into = define(reading, token, defined)
    } else if (token.type === 'note_close') {
      into = around.pop() ?? text
    } else {
      into.push(token)
    }
  }
  for (const { open, tokens: words } of defined.values()) {
    if (!words.every(isEmpty)) continue
    reading.error(
      reading.placeOf(open),
      `The note “${open.markup}” has no words.`,
      open.markup === '^[…]'
        ? 'Write  ^[The words of the note.]'
        : `Write  ${open.markup}: The words of the note.`,
    )
  }
  return { text, defined }
}

function isEmpty(token: Token): boolean {
  return token.type === 'inline' ? token.children?.length === 0 : token.tag === 'p'
}

function define(reading: Reading, open: Token, defined: Map<string, Definition>): Token[] {
  const label = String(open.meta?.label)
  const tokens: Token[] = []
  const first = defined.get(label)
  if (first) {
    reading.error(
      reading.placeOf(open),
      `There is a note “${first.open.markup}” already, on line ${reading.placeOf(first.open)?.line}.`,
      'Give one of them another label.',
    )
  } else {
    defined.set(label, { open, tokens })
  }
  return tokens
}

function refer(
  reading: Reading,
  token: Token,
  defined: ReadonlyMap<string, Definition>,
  used: Map<string, Note>,
): void {
  const label = String(token.meta?.label)
  const definition = defined.get(label)
  if (!definition) {
    const near = suggest(label, firstOf(defined, MOST))
    const known = near === undefined ? undefined : defined.get(near)?.open.markup
    reading.error(
      reading.placeOf(token),
      `There is no note “${token.markup}”.`,
      known
        ? `Perhaps you mean  ${known}`
        : `Write it at the end, on a line of its own:  ${token.markup}: The words of the note.`,
    )
    token.type = 'text'
    token.tag = ''
    return
  }
  const note = used.get(label) ?? { number: used.size + 1, uses: 0, tokens: definition.tokens }
  used.set(label, note)
  note.uses++
  const id = referenceId(note, note.uses)
  reading.ids.add(id)
  token.content = String(note.number)
  token.attrs = [
    ['href', `#fn-${note.number}`],
    ['id', id],
    ['role', 'doc-noteref'],
  ]
}
