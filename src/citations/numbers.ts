/** Numbers: the inside of a citation: `1,4`, `1–3`, `see 1, p. 21; 4`. */
import { type Source, markInText } from './source.ts'
import type { Piece, Printed } from './printed.ts'
import type { CitationWords } from './words.ts'

/** One work with what the author wrote before and after its key. */
export interface Item {
  readonly source: Source
  readonly number: number
  readonly first: boolean
  readonly prefix: readonly Piece[]
  readonly suffix: readonly Piece[]
}

/** Each number with what stands around it; bare ones in their order, three and more that follow one another as a range. */
export function numbers(items: readonly Item[], words: CitationWords, made: Printed): void {
  if (items.every(({ prefix, suffix }) => prefix.length + suffix.length === 0)) {
    bare(items, words, made)
    return
  }
  items.forEach((item, index) => {
    if (index > 0) made.html('; ')
    made.add(item.prefix)
    if (item.prefix.length > 0) made.html(' ')
    made.html(link(item, words))
    located(item.suffix, made)
  })
}

function bare(items: readonly Item[], words: CitationWords, made: Printed): void {
  const [only] = items
  if (only && items.length === 1) {
    made.html(link(only, words))
    return
  }
  const sorted = [...new Map(items.map((item) => [item.number, item])).values()].sort(
    (a, b) => a.number - b.number,
  )
  runs(sorted).forEach((run, index) => {
    if (index > 0) made.html(',')
    const [first, ...others] = run
    const last = others.pop()
    if (first) made.html(link(first, words))
    if (last) made.html(dash(others) + link(last, words))
  })
}

function link({ source, number }: Item, words: CitationWords): string {
  const { anchor, retraction } = source
  const mark = retraction ? String(markInText(retraction, words)) : ''
  return `<a href="#${anchor}" role="doc-biblioref">${number}</a>${mark}`
}

/** The dash of a range leads to what stands between its ends, so that each work can be reached. */
function dash(between: readonly Item[]): string {
  const [first] = between
  if (!first) return '–'
  const last = between.length > 1 ? `–${between.at(-1)?.number}` : ''
  const name = `aria-label="${first.number}${last}"`
  return `<a href="#${first.source.anchor}" role="doc-biblioref" ${name}>–</a>`
}

/** Numbers that follow one another, one by one where they are no more than two; a work with a mark stands by itself. */
function runs(items: readonly Item[]): Item[][] {
  const found: Item[][] = []
  for (const item of items) {
    const run = found.at(-1)
    const last = run?.at(-1)
    const joins = last && last.number + 1 === item.number
    if (run && joins && !last.source.retraction && !item.source.retraction) run.push(item)
    else found.push([item])
  }
  return found.flatMap((run) => (run.length > 2 ? [run] : run.map((item) => [item])))
}

/** What follows a key, with a comma before a locator to which the author gave none: `[@a p. 3]`, `@a [p. 3]`. */
function located(suffix: readonly Piece[], made: Printed): void {
  const [first] = suffix
  if (first && !/^[,.:;)\u2019’]/.test(first.content)) {
    first.content = first.content.trimStart()
    made.html(LOCATOR.test(first.content) ? ', ' : ' ')
  }
  made.add(suffix)
}

const LOCATOR =
  /^(\d|§|(pp?|paras?|chaps?|chapters?|secs?|sections?|recs?|figs?|tables?|vols?|nos?|pages?)\b)/i
