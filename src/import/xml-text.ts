/** XML text: the bytes of an export as characters, in the encoding that they are in, without those that XML forbids. */
import { Refusal } from './refusal.ts'

/** What was dropped on the way. */
export interface Dropped {
  controls: number
}

/**
 * Decodes a stream of bytes. The encoding is that of the byte order mark, else of the XML declaration, else UTF-8 (XML
 * 1.0, appendix F). Control characters that XML 1.0 does not allow (section 2.2), plain or as `&#1;`, are dropped and
 * counted: one of them would make the whole file unreadable.
 *
 * @throws Refusal when the bytes are not text in that encoding.
 */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  dropped: Dropped,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let name = 'utf-8'
  let kept = ''
  let read = 0
  for await (const chunk of withHead(chunks)) {
    if (!decoder) {
      name = encodingOf(chunk)
      decoder = decoderFor(name)
    }
    const text = kept + step(decoder, chunk, name, read)
    read += chunk.length
    // A reference may be cut in two by the end of a piece.
    const end = /&#?\w{0,10}$/.exec(text)?.index ?? text.length
    kept = text.slice(end)
    yield clean(text.slice(0, end), dropped)
  }
  if (decoder) yield clean(kept + step(decoder, undefined, name, read), dropped)
}

/** The same bytes, the first piece long enough to say the encoding. */
async function* withHead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Buffer | undefined = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (!head) yield chunk
    else {
      head = Buffer.concat([head, chunk])
      if (head.length < HEAD) continue
      yield head
      head = undefined
    }
  }
  if (head && head.length > 0) yield head
}

/** No XML declaration is longer, in bytes. */
const HEAD = 200

function step(
  decoder: TextDecoder,
  chunk: Uint8Array | undefined,
  name: string,
  read: number,
): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    const place = chunk ? `within the bytes ${read} to ${read + chunk.length}` : 'at its end'
    throw new Refusal(
      `The file is not text in ${name.toUpperCase()}, which it should be: ${place} stand bytes that no such text has.`,
      'It was changed or cut short after it was exported. Export or download it again.',
    )
  }
}

function encodingOf(start: Uint8Array): string {
  const [first, second] = start
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = Buffer.from(start.subarray(0, HEAD)).toString('latin1')
  return /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8'
}

function decoderFor(name: string): TextDecoder {
  try {
    return new TextDecoder(name, { fatal: true })
  } catch {
    throw new Refusal(
      `The file says that it is written in “${name}”, an encoding that is not known here.`,
      'Export it again; what Blogger and WordPress give is in UTF-8.',
    )
  }
}

function clean(text: string, dropped: Dropped): string {
  const drop = (): string => {
    dropped.controls++
    return ''
  }
  const plain = CONTROLS.test(text) ? text.replace(ALL_CONTROLS, drop) : text
  if (!plain.includes('&#')) return plain
  return plain.replace(/&#(?:x0*([\da-f]{1,6})|0*(\d{1,7}));/gi, (whole, hex, decimal) => {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16)
    return isForbidden(code) ? drop() : whole
  })
}

const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const ALL_CONTROLS = new RegExp(CONTROLS, 'g')

function isForbidden(code: number): boolean {
  return (
    (code < 0x20 && ![9, 10, 13].includes(code)) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfffe ||
    code === 0xffff ||
    code > 0x10ffff
  )
}
