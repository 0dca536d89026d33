/** Inspect: what YAML would accept and an author never means: comments inside texts, anchors, double fields. */
import { type Node, isAlias, isScalar } from 'yaml'
import { quoted } from '../wrong.ts'
import { whyQuote } from './lines.ts'
import { partLine, quoteLine } from './scalar.ts'
import type { Note } from './grow.ts'

/** Reports what is wrong with the way in which a value is written. */
export function inspectNode(node: Node, text: string, note: Note): void {
  const start = node.range?.[0] ?? 0
  if (isAlias(node) || node.tag !== undefined || node.anchor !== undefined) {
    const marks =
      /(?:[&!]\S*(?:\s+|$))*$/.exec(text.slice(lineStart(text, start), start))?.[0] ?? ''
    const offset = start - marks.length
    const value = text.slice(offset, lineEnd(text, offset)).trim()
    note(offset, { level: 'error', message: whyQuote(value), advice: advise(text, offset) })
  }
  if (!isScalar(node)) return
  if (CONTROLS.test(String(node.value))) {
    note(start, {
      level: 'error',
      message: 'An invisible control character stands in this text.',
      advice: 'Delete the backslash and the signs that go with it.',
    })
  }
  if (node.type === 'PLAIN') {
    inspectComment(node.range?.[1] ?? start, String(node.value), text, note)
  }
}

/** The name of a field; undefined, and reported, when it may not be one or stands there for the second time. */
export function inspectKey(
  key: Node,
  known: ReadonlyMap<string, unknown>,
  text: string,
  note: Note,
): string | undefined {
  const [start = 0, end = 0] = key.range ?? []
  const name = isScalar(key) ? String(key.value) : undefined
  if (name === undefined || REFUSED.has(name)) {
    const message = `${quoted(text.slice(start, end))} cannot be the name of a field.`
    note(start, { level: 'error', message, advice: 'Take this line out.' })
    return undefined
  }
  if (known.has(name)) {
    const message = `The field ${quoted(name)} stands here for the second time.`
    note(start, { level: 'error', message, advice: 'Keep one of the two.' })
    return undefined
  }
  return name
}

/** Names that reach into every object of the program (prototype pollution). */
const REFUSED = new Set(['__proto__', 'constructor', 'prototype'])

/** Halves of a letter (lone surrogates) among them, which only an escape can write. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]/u

/** A comment that takes away what was meant as text; one with a space, after several words, is only suspected of it. */
function inspectComment(end: number, value: string, text: string, note: Note): void {
  const [whole, found, space] = /^[ \t]*(#(\s?).*)/.exec(text.slice(end, lineEnd(text, end))) ?? []
  if (whole === undefined || found === undefined || CHECK_OFF.test(found)) return
  const sure = space === ''
  if (!sure && !/\s/.test(value)) return
  const advice = advise(text, end)
  note(end + whole.length - found.length, {
    level: sure ? 'error' : 'warning',
    message: `${quoted(found)} is left out, as # begins a comment.`,
    advice: sure ? advice : `${advice}  or put the comment on a line of its own.`,
  })
}

/** What switches a check off for its line is meant as a comment. */
const CHECK_OFF = /^# check off: /

/** The line at an offset, as it reads with quotation marks. */
function advise(text: string, offset: number): string {
  const parts = partLine(text.slice(lineStart(text, offset), lineEnd(text, offset)))
  return parts
    ? `Write  ${quoteLine(parts).trim()}`
    : 'Put the text between double quotation marks.'
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}
