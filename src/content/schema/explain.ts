/** Explain: what zod says about a field, told in the author's words with the line to write. */
import * as z from 'zod'
import { type Wrong, quoted } from '../wrong.ts'
import { whyQuote } from '../yaml/lines.ts'
import { listItem, scalar } from '../yaml/scalar.ts'
import type { Path, YamlTree } from '../yaml/tree.ts'
import { documentation, partAt, unwrap } from './fields.ts'

export function explain(schema: z.ZodType, tree: YamlTree, issue: z.core.$ZodIssue): Wrong {
  const { path } = issue
  if (issue.code === 'custom') {
    const { advice, write } = (issue.params ?? {}) as Omit<Wrong, 'message'>
    const lines = write?.map((value) => lineOf(path, PLAIN.test(value) ? value : scalar(value)))
    return { message: issue.message, advice: lines ? `Write  ${lines.join('  or  ')}` : advice }
  }
  if (issue.code !== 'invalid_type') return { message: issue.message }
  const part = partAt(schema, path)
  const example = part && documentation(part).example
  const advice = example ? write(lineOf(path, example)) : undefined
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'file')
  if (!tree.names(path)) return { message: `There is no ${name}.`, advice }
  const written = tree.written(path).trim()
  if (/^(|""|'')$/.test(written)) return { message: `The ${name} is empty.`, advice }
  if (issue.expected === 'string') return notText(path, name, written, advice)
  if (issue.expected === 'array') return notList(path, name, written, part, advice)
  const fields = part && Object.keys(shapeOf(part)).join(', ')
  return {
    message: `${quoted(written)} stands where fields are expected.`,
    advice: fields ? `Write the fields  ${fields}  each with its name and a colon.` : advice,
  }
}

/** What needs no quotation marks, be it `true` or a date: every value is read as text. */
const PLAIN = /^[\w/][\w/.:%+-]*$/

function notText(path: Path, name: string, written: string, advice: string | undefined): Wrong {
  if (written.includes('\n')) {
    return { message: `The ${name} is a text, not a list or fields of its own.`, advice }
  }
  return { message: whyQuote(written), advice: write(lineOf(path, quote(written))) }
}

function notList(
  path: Path,
  name: string,
  written: string,
  part: z.core.$ZodType | undefined,
  advice: string | undefined,
): Wrong {
  const message = `The field ${name} is a list, and ${quoted(written)} is not.`
  const list = part && unwrap(part)
  const ofTexts = list instanceof z.ZodArray && !(unwrap(list.element) instanceof z.ZodObject)
  if (!ofTexts || /[\n{]/.test(written)) return { message, advice }
  const texts = written
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^\[|\]$/g, '')
    .split(/\s*[,;，、；]\s*/)
  const items = texts.filter((text) => text !== '').map(listItem)
  return { message, advice: write(lineOf(path, `[${items.join(', ')}]`)) }
}

function shapeOf(part: z.core.$ZodType): object {
  const bare = unwrap(part)
  return bare instanceof z.ZodObject ? bare.shape : {}
}

/** A field or an item of a list as a line of YAML. */
function lineOf(path: Path, value: string): string {
  const last = path.at(-1)
  return typeof last === 'string'
    ? `${last}:${value.startsWith('\n') ? '' : ' '}${value}`
    : `- ${value}`
}

function write(lines: string): string {
  return lines.includes('\n') ? `Write\n${lines}`.replaceAll('\n', '\n    ') : `Write  ${lines}`
}

function quote(text: string): string {
  const written = scalar(text)
  return written === text ? JSON.stringify(text) : written
}
