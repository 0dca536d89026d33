/** Depth: reports what markdown-it would drop without a word, blocks nested deeper than it goes. */
import type { MarkdownIt } from 'markdown-it'
import { readingOf } from './reading.ts'

/** Quotes and lists deeper than `maxNesting` (100 levels; a list and its item are two) are an error with its line. */
export function depth(md: MarkdownIt): void {
  const tokenize = md.block.tokenize.bind(md.block)
  md.block.tokenize = (state, startLine, endLine) => {
    const line = state.skipEmptyLines(startLine)
    if (state.level >= md.options.maxNesting && line < endLine) {
      const reading = readingOf(state.env)
      const start = (state.eMarks[line] ?? 0) - (reading.lines[line] ?? '').length
      const column = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0) - start
      reading.error(
        reading.placeAt(line, column),
        `Quotes and lists stand in one another more than ${md.options.maxNesting} levels deep here; what stands in the deepest would be lost.`,
        'Take some of the “>”, “-” or “1.” off the front of the line.',
      )
    }
    tokenize(state, startLine, endLine)
  }
}
