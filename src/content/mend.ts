/** Mend: the slips of editors and encodings in a file's bytes, put right where only one reading of them is likely. */
import { isUtf8 } from 'node:buffer'
import { mendFrontMatter } from './front-matter.ts'
import { isUtf16 } from './text.ts'
import { asWindows, decodeWindows } from './windows.ts'

export interface Mended {
  readonly bytes: Uint8Array
  /** What was done, for the author: `saved as UTF-8 instead of UTF-16`. */
  readonly changes: readonly string[]
}

/**
 * The bytes as they should be; undefined where nothing is wrong with them, or where a word could be read in two ways.
 * No letter is ever left out: only marks that nobody can see are, and only beside a space or the end of a line.
 */
export function mend(bytes: Uint8Array, kind: 'markdown' | 'yaml'): Mended | undefined {
  const decoded = decode(bytes)
  if (!decoded) return undefined
  const changes = decoded.change ? [decoded.change] : []
  let text = decoded.text
  const step = (change: string, mended: string): void => {
    if (mended !== text) changes.push(change)
    text = mended
  }
  step('the byte order mark taken away', text.replace(/^\ufeff+/, ''))
  step('line ends written as everywhere', text.replace(/\r+\n/g, '\r\n').replace(/\r(?!\n)/g, '\n'))
  step('invisible control characters taken out', withoutControls(text))
  if (kind === 'markdown')
    step('the front matter’s lines of hyphens written', mendFrontMatter(text))
  return changes.length > 0 ? { bytes: Buffer.from(text), changes } : undefined
}

function decode(bytes: Uint8Array): { text: string; change?: string } | undefined {
  const read = (encoding: string): string | undefined => {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return undefined
    }
  }
  if (isUtf16(bytes)) {
    const text = read(bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le')
    const sound = text !== undefined && !text.includes('\0')
    return sound ? { text, change: 'saved as UTF-8 instead of UTF-16' } : undefined
  }
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
  const text = isWestern(bytes) ? decodeWindows(bytes) : undefined
  return text === undefined
    ? undefined
    : { text, change: 'saved as UTF-8 instead of Windows or Latin-1 text' }
}

/**
 * True for bytes that Windows-1252 alone is likely to have written: its letters stand one at a time among plain ones or
 * marks, where those of Chinese encodings come in pairs and runs; none of them is what other encodings have in the place
 * of common letters (`Ž` is `é` on old Macs); and no two of them are a letter of UTF-8, as in a file mixed from both.
 */
function isWestern(bytes: Uint8Array): boolean {
  const text = decodeWindows(bytes)
  const together = /[^\0-\x7f]{2}/.test(text.replace(/[“”‘’„…–—«»€£§°©®™•·\u00a0]/g, ' '))
  const utf8 = /[\xc2-\xdf][\x80-\xbf]/.test(Buffer.from(bytes).toString('latin1'))
  return !together && !utf8 && !/[ŽžƒÒÓÕ¬\x80-\x9f]/.test(text)
}

/**
 * A soft line break of Word becomes a space; quotation marks of Windows that came through as controls become what they
 * were; other controls go where nothing can have stood in their place.
 */
function withoutControls(text: string): string {
  return text
    .replace(/(?<=\s)[\v\f]|[\v\f](?=\s|$)/g, '')
    .replace(/[\v\f]/g, ' ')
    .replace(/[\x80-\x84\x86-\x9f]/g, asWindows)
    .replace(/(?<=\s)[\0-\x08\x0e-\x1f\x7f]+|[\0-\x08\x0e-\x1f\x7f]+(?=\s|$)/g, '')
}
