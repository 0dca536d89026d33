/** YAML, read as text, lists and fields, with the place of every part in its file. */
import { LineCounter, type Document, parseDocument } from 'yaml'
import type { Report } from '../../model/problem.ts'
import { type Spot, errorAt } from '../wrong.ts'
import { type Note, grow, newBranch } from './grow.ts'
import { findMistake } from './mistakes.ts'
import { YamlTree } from './tree.ts'

export interface YamlSource {
  readonly text: string
  readonly file: string
  /** The line of the file on which the text starts, counted from 1. */
  readonly line: number
}

/**
 * Reads one document of YAML 1.2. Every value is the text the author wrote, be it `12`, `true` or `2021-04-01`: the
 * schema says what it means, so no title can turn into a date behind her back. Anchors, aliases and tags are refused.
 *
 * A line that cannot be read is reported with the line to write instead; that line is then read in its place, so that
 * the advice is known to be right and the mistakes after it are found as well. Where no advice is sure, what stands
 * above the line is all that is read.
 */
export function readYaml(source: YamlSource, report: Report): YamlTree {
  const lines = source.text.split('\n')
  const mended = new Set<number>()
  let whole = true
  for (;;) {
    const text = lines.join('\n')
    const { document, positions } = parse(text)
    const mistake = findMistake(document, lines, positions)
    if (!mistake) {
      const sound = mended.size === 0
      return treeOf(source, text, document, positions, { sound, whole }, report)
    }
    const { line, column, mended: instead } = mistake
    const giveUp = mended.has(line) || mended.size === MOST_MENDED
    if (!giveUp) {
      report(errorAt(source.file, { line: line + source.line - 1, column }, mistake))
      mended.add(line)
    }
    if (instead !== undefined && !giveUp) lines[line - 1] = instead
    else {
      lines.length = Math.min(line, lines.length) - 1
      whole = false
    }
  }
}

function parse(text: string): { document: Document; positions: LineCounter } {
  const positions = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    // Looking for double keys is ours: the library compares each key with each other one.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: positions,
  })
  return { document, positions }
}

function treeOf(
  source: YamlSource,
  text: string,
  document: Document,
  positions: LineCounter,
  { sound, whole }: { sound: boolean; whole: boolean },
  report: Report,
): YamlTree {
  const root = newBranch(0)
  let problems = 0
  const spotOf = (offset: number): Spot => {
    const { line, col } = positions.linePos(offset)
    return { line: line + source.line - 1, column: col }
  }
  const note: Note = (offset, problem) => {
    if (problem.level === 'error') problems++
    report({ file: source.file, ...spotOf(offset), ...problem })
  }
  const value = document.contents ? grow(document.contents, root, text, note) : {}
  return new YamlTree({ text, root, value, sound: sound && problems === 0, whole, spotOf })
}

/** Each of them costs a new reading of the whole. */
const MOST_MENDED = 10
