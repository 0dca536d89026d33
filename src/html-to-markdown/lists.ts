/** Lists: those that were typed, with a hyphen before each line, and those that Word wrote as paragraphs. */
import type { Element } from 'hast'
import { attribute, element, hasClass } from './hast.ts'
import { NUMERAL, countOf, numberOf } from './numerals.ts'
import { paragraphs } from './paragraphs.ts'
import type { Run } from './runs.ts'
import type { Tally } from './tally.ts'

/** A block, or lines of words that may be a paragraph or items of a list. */
export type Block = Element | Lines

export interface Lines {
  readonly type: 'lines'
  readonly lines: readonly Run[][]
  readonly item?: WordItem
}

/** A paragraph that Word means as an item of a list. */
export interface WordItem {
  /** Counted from 1. */
  readonly level: number
  /** `·`, `1.`, `a)`, as it was typed or set. */
  mark?: string
  /** The elements in which Word set it. */
  readonly sources: Element[]
}

interface Item {
  readonly level: number
  readonly mark: string
  readonly lines: readonly Run[][]
  /** What stands before the words is the mark, still to be cut off. */
  readonly typed: boolean
  readonly sources: readonly Element[]
}

/** An item of Word's, by its class or its style; undefined for other paragraphs. */
export function wordItem(node: Element, style: ReadonlyMap<string, string>): WordItem | undefined {
  const list = style.get('mso-list') ?? ''
  const level = Number(/level(\d)/.exec(list)?.[1] ?? 1)
  const isItem = /^l\d/.test(list) || hasClass(node, /MsoListParagraph|MsoListBullet|MsoListNumber/)
  return isItem && attribute(node, 'className') !== 'MsoNormal' ? { level, sources: [] } : undefined
}

/** Puts the items that follow each other into lists, and the other lines into paragraphs. */
export function gather(blocks: readonly Block[], tally: Tally): Element[] {
  const made: Element[] = []
  let items: Item[] = []
  /** Lines that are no items so far, of one paragraph. */
  let lines: Run[][] = []
  const endLines = () => {
    if (lines.length > 0) made.push(...paragraphs(lines))
    lines = []
  }
  const endItems = () => {
    const [only] = items
    if (only && items.length === 1 && NUMERAL.test(only.mark) && !only.typed) {
      endLines()
      made.push(...paragraphs(withMark(only)))
    } else if (items.length > 1 || items.some(({ typed }) => !typed)) {
      endLines()
      made.push(...listsOf(items, tally))
    } else lines.push(...items.flatMap((item) => [...item.lines]))
    items = []
  }
  for (const block of blocks) {
    if (block.type === 'element') {
      endItems()
      endLines()
      made.push(block)
      continue
    }
    const whole = wholeItem(block)
    if (whole) {
      if (items.some(({ typed }) => typed !== whole.typed)) endItems()
      endLines()
      items.push(whole)
      continue
    }
    // A list that was typed may go on over empty lines; anything else ends with its paragraph.
    if (!follows(items.at(-1), markIn(block.lines[0] ?? []))) {
      endItems()
      endLines()
    }
    for (const line of block.lines) {
      const mark = markIn(line)
      if (!mark || !follows(items.at(-1), mark)) endItems()
      if (mark) items.push({ level: 1, mark, lines: [line], typed: true, sources: [] })
      else lines.push(line)
    }
    if (items.length === 0) endLines()
  }
  endItems()
  endLines()
  return made
}

/** A paragraph of Word's that is an item as a whole: its mark was set apart, or stands before its words. */
function wholeItem({ item, lines }: Lines): Item | undefined {
  const typed = markIn(lines[0] ?? [])
  const mark = item?.mark ?? (item && typed)
  if (!item || !mark) return undefined
  const { level, sources } = item
  return { level, mark, lines, sources, typed: false, ...(item.mark === undefined && CUT) }
}

const CUT = { typed: true }

const MARK = /^([-•·∙*▪◦●○■‣])\s+(?=\S)|^(\d{1,3})[.)]\s+(?=\S)/

/** The sign or number that was typed before the words of a line. */
function markIn(line: readonly Run[]): string | undefined {
  return MARK.exec(wordsOf(line))?.[0]
}

function wordsOf(line: readonly Run[]): string {
  let words = ''
  for (const run of line) {
    if (run.kind !== 'words' || words.length > 20) break
    words += run.value
  }
  return words.trimStart()
}

/** True where a mark goes on a list: the same sign, or the next number. */
function follows(item: Item | undefined, mark: string | undefined): boolean {
  if (!item || mark === undefined) return false
  const [before, after] = [numberOf(item.mark), numberOf(mark)]
  if (before !== undefined && after !== undefined) return after === before + 1
  return item.mark.trim() === mark.trim()
}

/** The lines of an item with its mark before them, looking as they do. */
function withMark({ lines, mark }: Item): Run[][] {
  const [[first, ...others] = [], ...rest] = lines
  if (!first) return [...lines]
  return [[{ kind: 'words', value: `${mark} `, marks: first.marks }, first, ...others], ...rest]
}

/** Items with their levels as lists in one another. */
function listsOf(items: readonly Item[], tally: Tally): Element[] {
  const made: Element[] = []
  const open: { list: Element; level: number }[] = []
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop()
    const ordered = /^\(?[\da-z]{1,4}[.)]/i.test(item.mark)
    const tag = ordered ? 'ol' : 'ul'
    let here = open.at(-1)
    if (here?.level === item.level && here.list.tagName !== tag) {
      open.pop()
      here = open.at(-1)
    }
    if (here?.level !== item.level) {
      const number = ordered ? countOf(item.mark) : 1
      const list = element(tag, [], number === 1 ? {} : { start: String(number) })
      const parent = here?.list.children.at(-1)
      if (parent?.type === 'element') parent.children.push(list)
      else made.push(list)
      here = { list, level: item.level }
      open.push(here)
    }
    for (const source of item.sources) tally.takeMarksIn(source)
    const lines = item.typed ? [cut(item, tally), ...item.lines.slice(1)] : item.lines
    here.list.children.push(element('li', paragraphs(lines)))
  }
  return made
}

/** The first line without its mark. */
function cut({ lines, mark }: Item, tally: Tally): Run[] {
  let left = mark.trim().length
  const [line = []] = lines
  tally.drop('typed sign or number of a list')
  return line.flatMap((run) => {
    if (left <= 0 || run.kind !== 'words') return [run]
    const words = run.value.trimStart()
    const value = words.slice(left)
    left -= words.length - value.length
    tally.takeMark(run.source, value)
    return value === ''
      ? []
      : [{ ...run, value: value.trimStart() === '' ? ' ' : value.trimStart() }]
  })
}
