/** Note section: the list of footnotes at the end of the text, each with its ways back. */
import type { Token } from 'markdown-it'
import type { Reading } from './reading.ts'
import { close, inlineToken, open, text, words } from './tokens.ts'

export interface Note {
  readonly number: number
  /** How often the text refers to it. */
  uses: number
  readonly tokens: Token[]
}

/** The section with its heading and list, in the roles of DPUB-ARIA 1.1 (`doc-endnotes`, `doc-backlink`). */
export function noteSection(reading: Reading, notes: readonly Note[]): Token[] {
  reading.ids.add('fn')
  return [
    open('notes', 'section', [
      ['class', 'footnotes'],
      ['role', 'doc-endnotes'],
      ['aria-labelledby', 'fn'],
    ]),
    open('notes_heading', 'h2', [['id', 'fn']]),
    words([text(reading.words.notes)]),
    close('notes_heading', 'h2'),
    open('notes_list', 'ol'),
    ...notes.flatMap((note) => item(reading, note)),
    close('notes_list', 'ol'),
    close('notes', 'section'),
  ]
}

/** The id of the reference that uses a note for the `use`th time. */
export function referenceId(note: Note, use: number): string {
  return use === 1 ? `fnref-${note.number}` : `fnref-${note.number}-${use}`
}

function item(reading: Reading, note: Note): Token[] {
  const id = `fn-${note.number}`
  reading.ids.add(id)
  return [
    open('note_item', 'li', [['id', id]]),
    ...withWaysBack(reading, note),
    close('note_item', 'li'),
  ]
}

/** The note's words, its ways back at the end of its last paragraph or, after a list or a table, in one of their own. */
function withWaysBack(reading: Reading, note: Note): Token[] {
  const { tokens } = note
  const ways = Array.from({ length: note.uses }, (_, index) => [
    text(' '),
    wayBack(reading, note, index + 1),
  ]).flat()
  const last = tokens.at(-2)
  if (tokens.at(-1)?.type !== 'paragraph_close' || !last?.children) {
    return [...tokens, open('paragraph', 'p'), words(ways.slice(1)), close('paragraph', 'p')]
  }
  last.children = last.children.concat(ways)
  return tokens
}

function wayBack(reading: Reading, note: Note, use: number): Token {
  return inlineToken('note_back', 'a', note.uses === 1 ? ARROW : `${ARROW}${use}`, [
    ['href', `#${referenceId(note, use)}`],
    ['role', 'doc-backlink'],
    ['aria-label', reading.words.back(note.number, use)],
  ])
}

/** A sign that points upwards and that every font has; arrows are missing in many. */
const ARROW = '^'
