/** Paragraphs: from lines of words and pictures to `<p>`, a picture by itself in one of its own. */
import type { Element } from 'hast'
import { element } from './hast.ts'
import { type Run, isBlank, nest } from './runs.ts'

/** The paragraphs that these lines make; a picture at the edge of a line does not stand among its words. */
export function paragraphs(lines: readonly Run[][]): Element[] {
  const made: Element[] = []
  let words: Run[] = []
  const end = () => {
    const trimmed = trim(words)
    if (trimmed.length > 0) made.push(element('p', nest(trimmed)))
    words = []
  }
  for (const line of lines) {
    const [before, rest, after] = parted(line)
    if (before.length > 0) end()
    for (const picture of before) made.push(alone(picture))
    const hasWords = rest.some((run) => !isBlank(run))
    if (hasWords) words.push(...(words.length > 0 ? [BREAK] : []), ...trim(rest))
    if (after.length > 0) end()
    for (const picture of after) made.push(alone(picture))
  }
  end()
  return made
}

/** A picture that stands for itself can be a link, but neither bold nor struck out. */
function alone(picture: Run): Element {
  return element('p', nest([{ ...picture, marks: picture.marks.filter(({ tag }) => tag === 'a') }]))
}

const BREAK: Run = { kind: 'break', marks: [] }

/** A line's first pictures, its words, its last pictures. */
function parted(line: readonly Run[]): [Run[], Run[], Run[]] {
  const isEdge = (run: Run) => isBlank(run) || (run.kind === 'picture' && !run.small)
  let from = 0
  let to = line.length
  while (from < to && isEdge(line[from] ?? BREAK)) from++
  while (to > from && isEdge(line[to - 1] ?? BREAK)) to--
  const pictures = (runs: readonly Run[]) => runs.filter(({ kind }) => kind === 'picture')
  return [pictures(line.slice(0, from)), line.slice(from, to), pictures(line.slice(to))]
}

function trim(runs: readonly Run[]): Run[] {
  let from = 0
  let to = runs.length
  while (from < to && isBlank(runs[from] ?? BREAK)) from++
  while (to > from && isBlank(runs[to - 1] ?? BREAK)) to--
  return runs.slice(from, to).map((run, index, all) => {
    if (run.kind !== 'words') return run
    const start = index === 0 ? run.value.trimStart() : run.value
    return { ...run, value: index === all.length - 1 ? start.trimEnd() : start }
  })
}
