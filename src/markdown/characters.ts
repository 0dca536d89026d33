/** Characters: finds control characters, which no one can see and neither HTML nor XML may hold. */
import type { StateCore } from 'markdown-it'
import { readingOf } from './reading.ts'

/** What XML 1.0 (section 2.2) forbids, and the C1 controls that HTML forbids besides. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g

/** So many are told; who has mended those looks again. */
const MOST = 100

/** Core rule, before all others: a space takes the place of each, so that columns stay true and words stay apart. */
export function characters(state: StateCore): void {
  if (state.src.search(CONTROL) < 0) return
  const reading = readingOf(state.env)
  let left = MOST
  reading.lines.forEach((line, index) => {
    for (const found of left > 0 ? line.matchAll(CONTROL) : []) {
      if (left-- <= 0) break
      const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      reading.error(
        reading.placeAt(index, found.index),
        `An invisible control character (U+${code}) stands here.`,
        'Delete it. Such characters often come along when text is pasted from a PDF or a word processor.',
      )
    }
  })
  state.src = state.src.replace(CONTROL, ' ')
}
