/** Passages: the paragraphs and headings of a text as the author wrote them, each with its place, for those who look at her words. */
import type { Place } from '../model/problem.ts'
import { originOf } from './origin.ts'
import { plainParser } from './parser.ts'

export interface Passage {
  /** A cell of a table is none of the others. */
  readonly kind: 'heading' | 'cell' | 'text'
  /** As written, with its Markdown. */
  readonly source: string
  /** The place in the file of an offset in the source. */
  placeOf(offset: number): Place
}

/** Finds blocks, and leaves what stands in them as it is written. */
const blocks = plainParser()
blocks.core.ruler.enableOnly(['normalize', 'block'])

/** Reads a text; `firstLine` is the line of the file on which it begins. Code and comments are no passages. */
export function passagesOf(text: string, firstLine: number): Passage[] {
  const lines = text.split('\n')
  const passages: Passage[] = []
  let row = 0
  let kind: Passage['kind'] = 'text'
  for (const { type, map, content } of blocks.parse(text, {})) {
    if (map) row = map[0]
    if (type === 'heading_open') kind = 'heading'
    if (type === 'table_open') kind = 'cell'
    if (type === 'heading_close' || type === 'table_close') kind = 'text'
    if (type !== 'inline' || content.trim() === '') continue
    const origin = originOf(lines, row, content)
    passages.push({
      kind,
      source: content,
      placeOf(offset) {
        const { line, column } = origin(offset)
        return { line: firstLine + line, column: column + 1 }
      },
    })
  }
  return passages
}
