/** Definitions: remembers where the address of each `[label]: address` stands, before markdown-it drops its tokens. */
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
