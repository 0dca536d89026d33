/** Runs: words with the marks that stand on them. However HTML nests its elements, the same look gives the same runs. */
import type { Element, ElementContent, Properties, Text } from 'hast'
import { element } from './hast.ts'

/** `em`, `a` and so on. Two marks with the same key are one. */
export interface Mark {
  readonly key: string
  readonly tag: string
  readonly properties: Properties
}

export type Run = WordRun | BreakRun | PictureRun

export interface WordRun {
  readonly kind: 'words'
  readonly value: string
  readonly marks: readonly Mark[]
  /** Where they come from. */
  readonly source?: Text
}

export interface BreakRun {
  readonly kind: 'break'
  readonly marks: readonly Mark[]
}

export interface PictureRun {
  readonly kind: 'picture'
  readonly picture: Element
  readonly marks: readonly Mark[]
  /** A sign in the line, such as an emoji, and no picture of its own. */
  readonly small: boolean
}

/** A mark is added once; a link takes the place of the link around it. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  if (marks.some(({ key }) => key === mark.key)) return marks
  return [...(mark.tag === 'a' ? without(marks, 'a') : marks), mark]
}

export function without(marks: readonly Mark[], tag: string): readonly Mark[] {
  return marks.some((mark) => mark.tag === tag) ? marks.filter((mark) => mark.tag !== tag) : marks
}

export function isBlank(run: Run): boolean {
  return run.kind === 'break' || (run.kind === 'words' && run.value.trim() === '')
}

/** The runs as elements, in one another; marks never begin or end with a space or a line break. */
export function nest(runs: readonly Run[]): ElementContent[] {
  if (runs.some(({ marks }) => marks.length > 0)) return nested(loosened(runs), [])
  const made: ElementContent[] = []
  for (const run of runs) add(made, run)
  return made
}

/** Cuts spaces off the ends of runs, and leaves on them only the marks that go on beyond them. */
function loosened(runs: readonly Run[]): Run[] {
  const cut = runs.flatMap(parts)
  /** For each, the marks on what comes after it that is no space. */
  const following: (readonly Mark[])[] = []
  let next: readonly Mark[] = []
  for (let at = cut.length - 1; at >= 0; at--) {
    following[at] = next
    const run = cut[at]
    if (run && !isBlank(run)) next = run.marks
  }
  let last: readonly Mark[] = []
  return cut.map((run, at) => {
    if (!isBlank(run)) {
      last = run.marks
      return run
    }
    const after = following[at] ?? []
    return { ...run, marks: last.filter((mark) => isAmong(mark, after)) }
  })
}

/** A run of words in three: the spaces before them, the words, the spaces after them. */
function parts(run: Run): Run[] {
  if (run.kind !== 'words') return [run]
  const { value, marks } = run
  const words = value.trim()
  if (words.length === value.length) return value === '' ? [] : [run]
  const start = value.length - value.trimStart().length
  const made: Run[] = []
  for (const part of [value.slice(0, start), words, value.slice(start + words.length)])
    if (part !== '') made.push({ kind: 'words', value: part, marks })
  return made
}

function isAmong({ key }: Mark, marks: readonly Mark[]): boolean {
  return marks.some((mark) => mark.key === key)
}

function nested(runs: readonly Run[], done: readonly Mark[]): ElementContent[] {
  const made: ElementContent[] = []
  for (let at = 0; at < runs.length;) {
    const run = runs[at]
    if (!run) break
    const [mark, end] = widest(runs, at, done)
    if (mark) {
      const inner = nested(runs.slice(at, end), [...done, mark])
      made.push(element(mark.tag, inner, mark.properties))
      at = end
    } else {
      add(made, run)
      at++
    }
  }
  return made
}

/** The mark that goes on longest from here; among equals the one that belongs outside. */
function widest(
  runs: readonly Run[],
  from: number,
  done: readonly Mark[],
): [Mark | undefined, number] {
  let left = (runs[from]?.marks ?? []).filter((mark) => !isAmong(mark, done))
  let best = left
  let end = from
  while (left.length > 0 && end < runs.length) {
    const marks = runs[end]?.marks ?? []
    left = left.filter((mark) => isAmong(mark, marks))
    if (left.length === 0) break
    best = left
    end++
  }
  const [first] = best.length > 1 ? [...best].sort((a, b) => rank(a) - rank(b)) : best
  return [first, end]
}

const OUTSIDE = ['a', 'strong', 'em', 'del']
const INSIDE = ['sub', 'sup', 'code']

function rank({ tag }: Mark): number {
  return OUTSIDE.includes(tag) ? OUTSIDE.indexOf(tag) - 9 : INSIDE.indexOf(tag)
}

function add(made: ElementContent[], run: Run): void {
  const last = made.at(-1)
  if (run.kind === 'break') made.push(element('br'))
  else if (run.kind === 'picture') made.push(run.picture)
  else if (last?.type === 'text') last.value += run.value
  else made.push({ type: 'text', value: run.value })
}
