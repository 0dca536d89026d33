/** Lines of YAML that were meant well: texts that need quotation marks, fields that lack their colon. */
import { NEARLY_FENCE } from '../front-matter.ts'
import { quoted } from '../wrong.ts'
import type { Mistake } from './mistakes.ts'
import { type Line, listItem, partLine, quoteLine } from './scalar.ts'

/** A line whose text can only stand between quotation marks. */
export function lineToQuote(found: string, line: number): Mistake | undefined {
  const parts = partLine(found)
  if (!parts) return undefined
  const list = listLine(parts)
  if (list !== undefined) {
    const message = `${quoted(parts.value)} cannot be read as a list.`
    return {
      line,
      column: parts.head.length + 1,
      message,
      advice: `Write  ${list.trim()}`,
      mended: list,
    }
  }
  const mended = quoteLine(parts)
  if (mended === found.trimEnd()) return undefined
  const column = parts.head.length + 1
  return { line, column, message: whyQuote(parts.value), advice: `Write  ${mended.trim()}`, mended }
}

/** A list in brackets, each of its entries between quotation marks that needs them, and none of them empty. */
function listLine({ head, value }: Line): string | undefined {
  const [, inside] = /^\[([^"'[\]{}]+)\]$/.exec(value) ?? []
  const items = inside?.split(',').map((item) => item.trim()) ?? []
  if (items.length < 2) return undefined
  return `${head}[${items
    .filter((item) => item !== '')
    .map(listItem)
    .join(', ')}]`
}

/** Why a text cannot stand in YAML as it is. */
export function whyQuote(value: string): string {
  const first = value.charAt(0)
  if (first === '"' || first === "'") {
    return /^"[^"]*\\[^"]*"$/.test(value)
      ? `The backslash in ${quoted(value)} has a meaning of its own between double quotation marks.`
      : `The quotation marks in ${quoted(value)} do not stand around the whole text.`
  }
  if (/[-[\]{}*&!|>%@`?,]/.test(first)) {
    return `${quoted(value)} begins with “${first}”, which has a meaning of its own here.`
  }
  if (/:(\s|$)/.test(value)) return `${quoted(value)} holds a colon, so it needs quotation marks.`
  return `${quoted(value)} needs quotation marks.`
}

/** A line among the fields that is none, for want of a colon and a space. */
export function lineWithoutField(found: string, line: number): Mistake {
  const column = found.length - found.trimStart().length + 1
  const text = found.trim()
  if (NEARLY_FENCE.test(text)) {
    const message = `This line is ${quoted(text)}; the front matter ends with three hyphens.`
    return { line, column, message, advice: 'Write  ---  alone on this line.' }
  }
  if (partLine(found)) {
    const message = `${quoted(text)} stands in a column where it belongs to nothing.`
    const advice = 'Begin it in the same column as the field above it that it goes with.'
    return { line, column, message, advice }
  }
  const [, key, value] = /^([\p{L}][\p{L}\w-]*)\s*(?:：|=|:(?!\/\/))\s*(\S.*)$/u.exec(text) ?? []
  if (key === undefined || value === undefined) {
    const message = `${quoted(text)} is not a field.`
    const advice =
      'Write a field such as  title: The title . If the text of a post begins here, write  ---  on the line above.'
    return { line, column, message, advice }
  }
  const parts = partLine(`${key}: ${value}`)
  const mended = parts ? quoteLine(parts) : `${key}: ${value}`
  const message = `After “${key}” a colon and a space are missing.`
  return { line, column, message, advice: `Write  ${mended}`, mended }
}
