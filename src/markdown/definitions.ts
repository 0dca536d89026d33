/** Definitions: where the address of each `[label]: address` stands, before markdown-it drops its tokens; and those that nothing uses. */
import type { StateCore } from 'markdown-it'
import { readingOf } from './reading.ts'

/** Core rule between the block rules and `strip_references`. The first definition of a label is the one that counts. */
export function definitions(state: StateCore): void {
  const reading = readingOf(state.env)
  for (const token of state.tokens) {
    const label = token.meta?.label
    if (token.type !== 'reference_definition' || typeof label !== 'string' || !token.map) continue
    if (reading.definitions.has(label)) continue
    const [first, end] = token.map
    const text = reading.lines.slice(first, end).join('\n')
    const gap = /\]:[\s>]*<?/.exec(text)
    const before = text.slice(0, gap ? gap.index + gap[0].length : 0).split('\n')
    const column = before.at(-1)?.length ?? 0
    reading.definitions.set(label, reading.placeAt(first + before.length - 1, column))
  }
}

/** Core rule, once it is known what the links use: a line that no reader sees may hold words that were meant to be read. */
export function unusedDefinitions(state: StateCore): void {
  const reading = readingOf(state.env)
  for (const [label, place] of reading.definitions) {
    if (reading.used.has(label) || label.startsWith('@')) continue
    const line = (reading.lines[place.line - reading.source.line] ?? '').trim()
    reading.warning(
      place,
      `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}” says where a link leads that is not there, and is not printed.`,
      'Write the link, as in  [words][label] , or take the line out. If words are meant, begin the line with  \\[',
    )
  }
}
