/** Mistakes: what the YAML library calls an error, told in the author's words with the line to write instead. */
import { type Document, type LineCounter, isScalar, visit } from 'yaml'
import { type Wrong, quoted } from '../wrong.ts'
import { lineWithoutField, lineToQuote } from './lines.ts'

export interface Mistake extends Wrong {
  /** Counted from 1 within the YAML. */
  readonly line: number
  readonly column: number
  /** The line as it should be, where that is plain; empty when it should not be there. */
  readonly mended?: string
}

/** The first mistake that keeps the document from being read. */
export function findMistake(
  document: Document,
  lines: readonly string[],
  positions: LineCounter,
): Mistake | undefined {
  const [error] = document.errors
  if (!error) return isScalar(document.contents) ? plainText(lines) : undefined
  const [offset] = error.pos
  const { line, col: column } = positions.linePos(offset)
  const found = lines[line - 1] ?? ''
  const open = openQuote(document, offset, error.message)
  if (open !== undefined) return unclosed(lines, positions.linePos(open))
  if (/^Flow (sequence|map)/.test(error.message)) return openList(lines, line)
  if (error.code === 'TAB_AS_INDENT') return tab(found, line)
  if (error.code === 'MULTIPLE_DOCS') return secondDocument(lines, line)
  if (error.code === 'RESOURCE_EXHAUSTION') {
    return { line: 1, column: 1, message: 'This is nested too deeply to be read.' }
  }
  return indented(lines, line, column) ?? lineToQuote(found, line) ?? lineWithoutField(found, line)
}

/** A document of words alone: a field that lacks its colon. */
function plainText(lines: readonly string[]): Mistake {
  const at = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  return lineWithoutField(lines[at] ?? '', at + 1)
}

/** Where the quotation mark stands that runs away with the lines after it. */
function openQuote(document: Document, offset: number, message: string): number | undefined {
  if (!/^Missing closing ["']quote/.test(message)) return undefined
  let open: number | undefined
  visit(document, {
    Scalar(_, node) {
      const start = node.range?.[0] ?? 0
      if (node.type?.startsWith('QUOTE') && start < offset) open = start
    },
  })
  return open
}

function unclosed(lines: readonly string[], place: { line: number; col: number }): Mistake {
  const found = lines[place.line - 1] ?? ''
  const text = found.slice(place.col).trim()
  const head = found.slice(0, place.col - 1).trim()
  // ’tis, ’til and the ’90s begin with an apostrophe, which would be lost.
  const apostrophe =
    found.charAt(place.col - 1) === "'" ? `  or  ${head} ${JSON.stringify(`'${text}`)}` : ''
  return {
    ...{ line: place.line, column: place.col },
    message: `The quotation mark before ${quoted(text)} is never closed.`,
    advice: `Write  ${found.slice(0, place.col).trim()}${text}${found.charAt(place.col - 1)}${apostrophe}`,
    mended: `${found.trimEnd()}${found.charAt(place.col - 1)}`,
  }
}

function openList(lines: readonly string[], errorLine: number): Mistake {
  let line = errorLine
  while (line > 1 && !/[[{]/.test(lines[line - 1] ?? '')) line--
  const found = lines[line - 1] ?? ''
  const start = found.search(/[[{]/)
  const close = found.charAt(start) === '{' ? '}' : ']'
  const comment = found.search(/\s#/)
  if (comment > start) {
    const text = found.slice(comment + 1)
    const message = `${quoted(text)} is left out, as # begins a comment.`
    const advice = 'Put the text that holds the # between double quotation marks.'
    return { line, column: comment + 2, message, advice, mended: found.slice(0, comment) + close }
  }
  const mended = found.trimEnd() + close
  const message = `The list that begins with ${quoted(found.slice(start))} is never closed.`
  return { line, column: start + 1, message, advice: `Write  ${mended.trim()}`, mended }
}

function tab(found: string, line: number): Mistake {
  const rest = found.trim()
  const mended = rest.startsWith('-') ? `  ${rest}` : rest
  const advice = `Write spaces instead:  ${mended}`
  return { line, column: 1, message: 'A tab stands at the beginning of the line.', advice, mended }
}

function secondDocument(lines: readonly string[], errorLine: number): Mistake {
  let line = errorLine
  while (line > 1 && !/^(---|\.\.\.)/.test(lines[line - 1] ?? '')) line--
  if (lines[line - 1]?.startsWith('.')) return lineWithoutField(lines[line - 1] ?? '', line)
  const message = `${quoted(lines[line - 1] ?? '')} stands in the middle of the fields.`
  return { line, column: 1, message, advice: 'Take this line out.', mended: '' }
}

/** A field that begins with spaces although no field above it holds others. */
function indented(lines: readonly string[], line: number, column: number): Mistake | undefined {
  const index = line - 1
  const first = lines.findIndex((text) => SET_IN.test(text))
  const [, value = ''] = /^[^\s#-][^:]*:\s+(.*)$/.exec(lines[index] ?? '') ?? []
  const next = value !== '' && !/:(\s|$)/.test(value) && SET_IN.test(lines[index + 1] ?? '')
  // The library finds the mistake on the line before, or on the first line that is not set in.
  const at = column > 1 && next ? index + 1 : column === 1 && first < index ? first : -1
  if (at === -1) return undefined
  const mended = lines[at]?.trim() ?? ''
  return {
    ...{ line: at + 1, column: 1, mended },
    message: 'Spaces stand before this field, as if it belonged to the line above.',
    advice: `Write  ${mended}  at the very beginning of the line.`,
  }
}

/** A field that does not begin at the beginning of its line. */
const SET_IN = /^\s+[^\s#-][^:]*:(\s|$)/
