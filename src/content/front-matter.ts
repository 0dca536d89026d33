/** Front matter: the fields between two lines of three hyphens with which a Markdown file begins. */
import type { Report } from '../model/problem.ts'
import { quoted, errorAt } from './wrong.ts'

export interface Split {
  readonly yaml: string
  /** The line of the file on which the fields start, counted from 1. */
  readonly yamlLine: number
  readonly body: string
  readonly bodyLine: number
}

/** Parts the fields from the text. Reports, and returns undefined, when the file has no front matter that can be read. */
export function splitFrontMatter(text: string, file: string, report: Report): Split | undefined {
  const lines = text.split('\n')
  const first = lines[0] ?? ''
  if (!FENCE.test(first)) {
    report(errorAt(file, ...noFence(lines)))
    return undefined
  }
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line))
  if (end === -1) {
    report(errorAt(file, ...noEnd(lines)))
    return undefined
  }
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  }
}

const FENCE = /^---[ \t]*$/

/** What people type, or what their editor makes of it, in the place of three hyphens. */
export const NEARLY_FENCE = /^\s*(-{2,}|[-‐‑‒–—―−]+|[*_=+~]{3,}|\\---|\.{3})\s*$/u

const SHOWN = '---\n    title: The title\n    date: 2018-12-06\n    ---'

/**
 * The text with its front matter's lines of hyphens as they should be, where what stands in their place is plainly
 * meant: nothing but spaces before them, dashes or more hyphens, and fields in between.
 */
export function mendFrontMatter(text: string): string {
  const [, before = ''] = /^([\s\u200b\ufeff]*)/.exec(text) ?? []
  const lines = text.slice(before.length).split('\n')
  const [first = '', second = ''] = lines
  if (!NEARLY_FENCE.test(first) || !/^[A-Za-z]\w*:(\s|$)/.test(second)) return text
  lines[0] = fence(first)
  if (!lines.slice(1).some((line) => FENCE.test(line.replace('\r', '')))) {
    const end = lines.findIndex(
      (line, index) => index > 0 && !/^(\s*[A-Za-z#].*|\s*-\s.*|\s*)$/.test(line),
    )
    const found = lines[end]
    if (found !== undefined && /^[-‐‑‒–—―−]+\s*$/.test(found)) lines[end] = fence(found)
  }
  return lines.join('\n')
}

function fence(line: string): string {
  return line.endsWith('\r') ? '---\r' : '---'
}

type Finding = [{ line: number; column: number }, { message: string; advice: string }]

function noFence(lines: readonly string[]): Finding {
  const at = lines.findIndex((line) => line.trim() !== '')
  const line = lines[at] ?? ''
  const spot = { line: at + 1, column: 1 }
  const language = /^\s*---\s*([a-z]\w*)\s*$/i.exec(line)?.[1]
  if (language !== undefined) {
    const message = `The front matter begins with ${quoted(line)}. It is read as YAML, and never as code.`
    return [spot, { message, advice: 'Write  ---  alone on the first line.' }]
  }
  if (FENCE.test(line.trim()) && at > 0) {
    const message = `An empty line stands before the first line of hyphens.`
    return [
      { line: 1, column: 1 },
      { message, advice: `Delete everything above  ---` },
    ]
  }
  if (FENCE.test(line.trim())) {
    const message = 'A space stands before the first line of hyphens.'
    return [spot, { message, advice: 'Write  ---  at the very beginning of the line.' }]
  }
  if (NEARLY_FENCE.test(line)) {
    const message = `The first line is ${quoted(line)}, not three hyphens.`
    return [spot, { message, advice: 'Write  ---  alone on the first line.' }]
  }
  const message = `The file begins with ${quoted(line)}, not with its front matter.`
  return [spot, { message, advice: `Begin it with\n    ${SHOWN}` }]
}

function noEnd(lines: readonly string[]): Finding {
  const at = lines.findIndex((line, index) => index > 0 && NEARLY_FENCE.test(line.trim()))
  if (at !== -1) {
    const message = `The front matter is never closed; this line is ${quoted(lines[at] ?? '')}.`
    return [
      { line: at + 1, column: 1 },
      { message, advice: 'Write  ---  alone on this line.' },
    ]
  }
  const message = 'The front matter that begins here is never closed.'
  const advice = 'Write  ---  on a line of its own after the last field.'
  return [
    { line: 1, column: 1 },
    { message, advice },
  ]
}
