/** Text: the bytes of a content file read as UTF-8, or told apart as something else. */
import { isUtf8 } from 'node:buffer'
import type { Report } from '../model/problem.ts'
import { warnOfDamage } from './damage.ts'
import { decodeWindows } from './windows.ts'
import { type Spot, quoted, errorAt } from './wrong.ts'

/**
 * Reads a file's bytes. A byte order mark is dropped and every kind of line end becomes a line feed. Control
 * characters, which no feed may carry (XML 1.0, section 2.2), are reported and left out.
 *
 * @returns undefined when the bytes are not text in UTF-8, or when there is no text; the reason has been reported.
 */
export function readText(bytes: Uint8Array, file: string, report: Report): string | undefined {
  if (isProgram(bytes)) {
    const message = 'This file is not a text, whatever its name says.'
    report(errorAt(file, undefined, { message, advice: NO_TEXT }))
    return undefined
  }
  if (bytes.length > 0 && bytes.every((byte) => byte === 0)) {
    const message = 'This file holds nothing but zeros, as a power cut or a failing disk leaves it.'
    const advice = 'Put a copy from a backup in its place, or delete it.'
    report(errorAt(file, undefined, { message, advice }))
    return undefined
  }
  if (isUtf16(bytes)) {
    const message = 'This file is saved as UTF-16 (“Unicode”), not as UTF-8.'
    report(errorAt(file, undefined, { message, advice: SAVE_AS_UTF8 }))
    return undefined
  }
  if (!isUtf8(bytes)) {
    report(notUtf8(bytes, file))
    return undefined
  }
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
  if (text.trim() === '') {
    report(errorAt(file, undefined, { message: 'This file is empty.', advice: EMPTY }))
    return undefined
  }
  warnOfDamage(text, file, report)
  return text.search(CONTROLS) === -1 ? text : withoutControls(text, file, report)
}

/** What archives (a word processor's files among them), PDFs, programs, pictures and Apple's lists begin with. */
function isProgram(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  return /^(PK\x03\x04|%PDF-|\x7fELF|\x89PNG|GIF8|\xff\xd8\xff|\xd0\xcf\x11\xe0|\{\\rtf|\x1f\x8b|bplist)/.test(
    start,
  )
}

const NO_TEXT = 'Open it with the program that made it, and copy its words into a file of text.'

/** The place of an offset in a text. */
export function spotAt(text: string, offset: number): Spot {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

const SAVE_AS_UTF8 =
  'Open it in your editor, choose “Save as” and the encoding “UTF-8”, and save it again.'
const EMPTY = 'Write in it, or delete it.'

/** C0 and C1 controls but tab and line feed, and the two code points that XML forbids besides. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/g

/** A file full of them is not a text at all, and needs no more than a few lines to say so. */
const MOST_REPORTED = 5

/** True for UTF-16 with its mark, and for what has a zero in every other byte, as plain letters do in it. */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const start = bytes.subarray(0, 64)
  return start.length > 3 && start.filter((byte) => byte === 0).length * 3 > start.length
}

function notUtf8(bytes: Uint8Array, file: string) {
  let start = 0
  let line = 1
  for (;;) {
    const next = bytes.indexOf(0x0a, start)
    const end = next === -1 ? bytes.length : next
    const part = bytes.subarray(start, end)
    if (!isUtf8(part)) {
      const guess = decodeWindows(part)
      const at = new TextDecoder().decode(part).indexOf('\ufffd')
      const word = /\S*$/.exec(guess.slice(0, at))?.[0] ?? ''
      const found = word + (/^\S*/.exec(guess.slice(at))?.[0] ?? '')
      const message = `${quoted(found)} is not saved as UTF-8; it looks like Windows or Latin-1 text.`
      return errorAt(file, { line, column: at + 1 }, { message, advice: SAVE_AS_UTF8 })
    }
    start = end + 1
    line++
  }
}

function withoutControls(text: string, file: string, report: Report): string {
  for (const match of [...text.matchAll(CONTROLS)].slice(0, MOST_REPORTED)) {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    const after = /^[^\n]{0,20}/.exec(text.slice(match.index + 1))?.[0].trim()
    const where = after ? `before ${quoted(after)}` : 'at the end of this line'
    const message = `An invisible control character (U+${code}) stands ${where}.`
    const advice = 'Delete it; it often comes along when text is pasted from Word or from a PDF.'
    report(errorAt(file, spotAt(text, match.index), { message, advice }))
  }
  return text.replace(CONTROLS, '')
}
