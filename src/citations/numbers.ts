/** Numbers: the inside of a citation: `1,4`, `1–3`, `see 1, p. 21; 4`. */
import type { Token } from 'markdown-it'
import { type Source, markInText } from './source.ts'
import { token } from './tokens.ts'
import type { CitationWords } from './words.ts'

/** One work with what the author wrote before and after its key. */
export interface Item {
  readonly source: Source
  readonly number: number
  readonly first: boolean
  readonly prefix: Token[]
  readonly suffix: Token[]
}

/** Each number with what stands around it; bare ones in their order, three and more that follow one another as a range. */
export function numbers(items: readonly Item[], words: CitationWords): Token[] {
  const bare = items.every(({ prefix, suffix }) => prefix.length + suffix.length === 0)
  if (!bare) {
    return items.flatMap((item, index) => [
      ...(index > 0 ? [token('citation_text', '; ')] : []),
      ...item.prefix,
      ...(item.prefix.length > 0 ? [token('citation_text', ' ')] : []),
      ...linked(item, words),
      ...located(item.suffix),
    ])
  }
  const sorted = [...new Map(items.map((item) => [item.number, item])).values()].sort(
    (a, b) => a.number - b.number,
  )
  return runs(sorted).flatMap((run, index) => [
    ...(index > 0 ? [token('citation_text', ',')] : []),
    ...run.flatMap((item, place) => [
      ...(place > 0 ? [token('citation_text', '–')] : []),
      ...linked(item, words),
    ]),
  ])
}

function linked({ source, number }: Item, words: CitationWords): Token[] {
  const link = token('citation_link', String(number), 'a')
  link.attrs = [
    ['href', `#${source.anchor}`],
    ['role', 'doc-biblioref'],
  ]
  const { retraction } = source
  const mark = retraction ? [token('citation_html', String(markInText(retraction, words)))] : []
  return [link, ...mark]
}

/** Numbers that follow one another, three and more as the first and the last; a work with a mark stands by itself. */
function runs(items: readonly Item[]): Item[][] {
  const found: Item[][] = []
  for (const item of items) {
    const run = found.at(-1)
    const last = run?.at(-1)
    const joins = last && last.number + 1 === item.number
    if (run && joins && !last.source.retraction && !item.source.retraction) run.push(item)
    else found.push([item])
  }
  return found.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    return run.length > 2 && first && last ? [[first, last]] : run.map((item) => [item])
  })
}

/** What follows a key, with a comma before a locator to which the author gave none: `[@a p. 3]`, `@a [p. 3]`. */
function located(suffix: readonly Token[]): readonly Token[] {
  const [first] = suffix
  if (!first || /^[,.:;)\u2019’]/.test(first.content)) return suffix
  first.content = first.content.trimStart()
  return [token('citation_text', LOCATOR.test(first.content) ? ', ' : ' '), ...suffix]
}

const LOCATOR =
  /^(\d|§|(pp?|paras?|chaps?|chapters?|secs?|sections?|recs?|figs?|tables?|vols?|nos?|pages?)\b)/i
