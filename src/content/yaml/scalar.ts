/** Scalars: a text as it must be written in YAML to be read as just that text. */
import { stringify } from 'yaml'

/** `NICE: what it says` gives `"NICE: what it says"`; a text that needs no quotation marks gets none. */
export function scalar(text: string): string {
  const written = stringify(text, { lineWidth: 0 }).trimEnd()
  return written.includes('\n') ? JSON.stringify(text) : written
}

/** A text within a list in square brackets, where a comma and brackets have a meaning too. */
export function listItem(text: string): string {
  const written = scalar(text)
  return written === text && /[,[\]{}]/.test(text) ? JSON.stringify(text) : written
}

/** A line of YAML in two: `title: ` or `  - ` or `- href: `, and the text that follows. */
export interface Line {
  readonly head: string
  readonly value: string
}

/** Parts a line that holds a field or an item of a list; undefined for any other. */
export function partLine(line: string): Line | undefined {
  const [, dashes = '', rest = ''] = /^(\s*(?:-[ \t]+)*)(.*)$/s.exec(line) ?? []
  const [, key = '', value = ''] = /^([^\s#'"[{][^:]*:[ \t]+)?(.*?)\s*$/s.exec(rest) ?? []
  if (value === '' || (key === '' && !dashes.includes('-'))) return undefined
  return { head: dashes + key, value }
}

/** The line with its text between quotation marks, where it needs them. */
export function quoteLine({ head, value }: Line): string {
  const framed = /^(["'])(.*)\1$/s.exec(value)?.[2]
  return head + scalar(framed ?? value)
}
