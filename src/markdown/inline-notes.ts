/** Inline notes: takes `^[notes written in place]` out of their sentences, and leaves references to them. */
import type { StateCore } from 'markdown-it'
import { readingOf } from './reading.ts'
import { close, open, words } from './tokens.ts'

/** Core rule: afterwards there is one kind of note only. Notes in notes are found too, as the list grows. */
export function inlineNotes(state: StateCore): void {
  const reading = readingOf(state.env)
  let count = 0
  for (const block of state.tokens) {
    for (const token of block.children ?? []) {
      if (token.type !== 'note_inline') continue
      // No label that an author can write has a space in it.
      const label = `note ${++count}`
      const note = open('note', 'section')
      note.meta = { label }
      note.markup = '^[…]'
      const place = reading.places.get(token)
      if (place) reading.places.set(note, place)
      state.tokens.push(
        note,
        open('paragraph', 'p'),
        words(token.children ?? [], token.content),
        close('paragraph', 'p'),
        close('note', 'section'),
      )
      token.type = 'note_ref'
      token.meta = { label }
      token.children = null
    }
  }
}
