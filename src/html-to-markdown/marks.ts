/** Marks: what an element and its style say about the words in it. */
import type { Element } from 'hast'
import { attribute } from './hast.ts'
import { APART, MARKS } from './kinds.ts'
import { type Mark, withMark, without } from './runs.ts'
import { marksOfStyle } from './style.ts'
import type { Tally } from './tally.ts'

/** The marks on the words in an element: those around it, its own, and those its style adds or takes off. */
export function marksOf(
  node: Element,
  around: readonly Mark[],
  style: ReadonlyMap<string, string>,
  tally: Tally,
): readonly Mark[] {
  let marks = around
  const own = MARKS.get(node.tagName)
  if (own) marks = withMark(marks, markOf(node, own, tally))
  const { on, off } = marksOfStyle(style)
  for (const tag of on) {
    // In tables it is the place of the words in their cell.
    if (/^su[bp]$/.test(tag) && /^(td|th|tr|img|table)$/.test(node.tagName)) continue
    marks = withMark(marks, { key: tag, tag, properties: {} })
  }
  for (const tag of off) marks = without(marks, tag)
  return marks
}

function markOf(node: Element, tag: string, tally: Tally): Mark {
  const title = attribute(node, 'title')
  const properties = {
    ...(tag === 'abbr' && title && { title }),
    ...(tag === 'bdo' && { dir: /^rtl$/i.test(attribute(node, 'dir')) ? 'rtl' : 'ltr' }),
  }
  return { key: APART.has(tag) ? `${tag} ${tally.next()}` : tag, tag, properties }
}

/** Stands on a sign that is no word: the note's label is printed in its place. */
export function noteMark({ properties }: Element): Mark {
  return { key: `note ${String(properties.label)}`, tag: 'note-mark', properties }
}
