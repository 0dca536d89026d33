/** Paragraphs: from lines of words and pictures to `<p>`, a picture by itself in one of its own. */
import type { Element } from 'hast'
import { element } from './hast.ts'
import { type Run, isBlank, nest } from './runs.ts'

/** The paragraphs that these lines make; a picture at the edge of a line does not stand among its words. */
export function paragraphs(lines: readonly Run[][]): Element[] {
  const made: Element[] = []
  let words: Run[] = []
  for (const line of lines) {
    const [before, rest, after] = parted(line)
    if (before.length > 0) words = end(words, made)
    for (const picture of before) made.push(alone(picture))
    if (rest.some((run) => !isBlank(run))) {
      if (words.length > 0) words.push(BREAK)
      words.push(...trim(rest))
    }
    if (after.length > 0) words = end(words, made)
    for (const picture of after) made.push(alone(picture))
  }
  end(words, made)
  return made
}

/** Makes a paragraph of words, if there are any; after it there are none. */
function end(words: readonly Run[], made: Element[]): Run[] {
  const trimmed = trim(words)
  if (trimmed.length > 0) made.push(element('p', nest(trimmed)))
  return []
}

/** A picture that stands for itself can be a link, but neither bold nor struck out. */
function alone(picture: Run): Element {
  return element('p', nest([{ ...picture, marks: picture.marks.filter(({ tag }) => tag === 'a') }]))
}

const BREAK: Run = { kind: 'break', marks: [] }

/** A line's first pictures, its words, its last pictures. */
function parted(line: readonly Run[]): [Run[], Run[], Run[]] {
  let from = 0
  let to = line.length
  while (from < to && isEdge(line[from] ?? BREAK)) from++
  while (to > from && isEdge(line[to - 1] ?? BREAK)) to--
  return [pictures(line.slice(0, from)), line.slice(from, to), pictures(line.slice(to))]
}

function isEdge(run: Run): boolean {
  return isBlank(run) || (run.kind === 'picture' && !run.small)
}

function pictures(runs: readonly Run[]): Run[] {
  return runs.filter(({ kind }) => kind === 'picture')
}

function trim(runs: readonly Run[]): Run[] {
  let from = 0
  let to = runs.length
  while (from < to && isBlank(runs[from] ?? BREAK)) from++
  while (to > from && isBlank(runs[to - 1] ?? BREAK)) to--
  const kept = runs.slice(from, to)
  const [first] = kept
  if (first?.kind === 'words') kept[0] = { ...first, value: first.value.trimStart() }
  const last = kept.at(-1)
  if (last?.kind === 'words') kept[kept.length - 1] = { ...last, value: last.value.trimEnd() }
  return kept
}
