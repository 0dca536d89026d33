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
  warnOfSecond(lines, end + 1, file, report)
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  }
}

/**
 * Fields between lines of hyphens below the first ones are printed as words: somebody has pasted a whole file into another. Further down they
 * may be part of the text, but for those that every post has.
 */
function warnOfSecond(lines: readonly string[], from: number, file: string, report: Report): void {
  const first = lines.findIndex((line, index) => index >= from && line.trim() !== '')
  if (first === -1) return
  let code = ''
  const start = lines.findIndex((line, index) => {
    if (index < first) return false
    const [, fence = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence !== '' && (code === '' || fence.startsWith(code))) code = code === '' ? fence : ''
    const next = lines[index + 1] ?? ''
    return (
      code === '' &&
      FENCE.test(line) &&
      (index === first ? isField(next) : /^(title|date):\s/.test(next))
    )
  })
  const end = lines.findIndex((line, index) => index > start && FENCE.test(line))
  if (start === -1 || end === -1) return
  const message = 'A second front matter begins here, and readers would see its fields as words.'
  const advice =
    start === first
      ? 'Keep one: put what is missing into the first, and take these lines out.'
      : 'Put what stands below into a file of its own.'
  report(errorAt(file, { line: start + 1, column: 1 }, { message, advice }))
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
  if (!NEARLY_FENCE.test(first) || !isField(second)) return text
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

/** `title: The title`, which stands above the hyphens that should stand above it. */
function isField(line: string): boolean {
  return /^[A-Za-z]\w*:(\s|$)/.test(line)
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
    const seen = /^[ \t\u00a0]/.test(line)
    const message = `${seen ? 'A space' : 'A mark that nobody can see'} stands before the first line of hyphens.`
    return [spot, { message, advice: 'Write  ---  at the very beginning of the line.' }]
  }
  if (NEARLY_FENCE.test(line)) {
    const message = `The first line is ${quoted(line)}, not three hyphens.`
    return [spot, { message, advice: 'Write  ---  alone on the first line.' }]
  }
  const message = `The file begins with ${quoted(line)}, not with its front matter.`
  if (isField(line)) {
    const missing = lines.some((other) => FENCE.test(other))
      ? 'Write  ---  on a line of its own above it.'
      : 'Write  ---  on a line of its own above it, and another below the last field.'
    return [spot, { message, advice: missing }]
  }
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
