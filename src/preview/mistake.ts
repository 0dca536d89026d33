/** Mistake: an error that a layout or the program threw, told as a problem with its place. */
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../model/problem.ts'

/**
 * Reads what was thrown: the message of its first cause, and the first line of the project (`root`, absolute) that its
 * stack or message names. esbuild, which reads styles and TypeScript, wraps its fault in a sentence about itself.
 */
export function mistakeOf(thrown: unknown, root: string): Problem {
  const error = firstCause(thrown)
  const message = error instanceof Error ? error.message : String(error)
  const stack = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : ''
  const own = relativeTo(root)
  const fault = /: ERROR: (.*)/.exec(message)?.[1] ?? message
  return { level: 'error', file: 'npm start', ...placeIn(own(stack)), message: own(fault).trim() }
}

/** Eleventy wraps errors in its own and keeps the original beside the standard `cause`. */
function firstCause(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error) || depth > 10) return error
  const inner: unknown = error.cause ?? ('originalError' in error ? error.originalError : undefined)
  return inner instanceof Error ? firstCause(inner, depth + 1) : error
}

/** Takes the project's folder off every path in a text. */
function relativeTo(root: string): (text: string) => string {
  return (text) =>
    text
      .replace(/file:\/\/[^\s()]+?(?=[\s():?]|$)/gm, pathOf)
      .split(root + sep)
      .join('')
      .replace(/\?[\w=&-]+(?=:\d+)/g, '')
}

function pathOf(url: string): string {
  try {
    return fileURLToPath(url)
  } catch {
    return url
  }
}

/** The first place in a layout, since that is what a designer works on; otherwise the first in the project. */
function placeIn(text: string): Pick<Problem, 'file' | 'line' | 'column'> | undefined {
  const lines = text.replaceAll('\\', '/')
  const [, file, line, column] = IN_LAYOUT.exec(lines) ?? IN_PROJECT.exec(lines) ?? []
  if (file === undefined) {
    const importer = IMPORTER.exec(lines)?.[1]
    return importer === undefined ? undefined : { file: importer }
  }
  return { file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) }
}

const IN_LAYOUT = /(?<![\w./-])(layouts\/[^\s():]+):(\d+)(?::(\d+))?/
const IN_PROJECT = /(?<![\w./-])((?:src|content)\/[^\s():]+|\.eleventy\.ts):(\d+)(?::(\d+))?/
// A module that is not there is told with the file that asks for it, and no line.
const IMPORTER = /imported from ((?:layouts|src)\/\S+|\.eleventy\.ts)/
