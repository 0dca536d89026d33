/** Links: checks, resolves and records the address of every link, picture and quotation. */
import type { StateCore, Token } from 'markdown-it'
import type { LinkUse } from '../model/page.ts'
import type { Size } from '../model/render.ts'
import { addressProblem } from './addresses.ts'
import { type Place, type Reading, readingOf } from './reading.ts'
import { dropAttribute, eachToken } from './tokens.ts'

/** Which attribute of a tag holds an address, and what kind of use that is. */
const ADDRESSES: ReadonlyMap<string, readonly [attribute: string, kind: LinkUse['kind']]> = new Map(
  [
    ['a', ['href', 'link']],
    ['blockquote', ['cite', 'link']],
    ['img', ['src', 'image']],
  ],
)

/** Core rule. An address that may not stand is reported and not printed; a link without words is an error too (WCAG 2.4.4). */
export function links(state: StateCore): void {
  const reading = readingOf(state.env)
  let near: Token | undefined
  let open: { place: Place | undefined; words: boolean } | undefined
  eachToken(state.tokens, (token) => {
    if (token.map) near = token
    if (open && saysSomething(token)) open.words = true
    if (token.nesting >= 0 && ADDRESSES.has(token.tag)) {
      const place = reading.placeOf(token) ?? (near && reading.placeOf(near))
      resolveIn(reading, token, reading.addresses.get(token) ?? place)
      if (token.tag === 'a' && token.nesting === 1) open = { place, words: false }
    }
    if (token.tag === 'a' && token.nesting === -1) {
      if (open && !open.words) {
        reading.error(open.place, 'This link has no words.', 'Write  [where it leads](address)')
      }
      open = undefined
    }
  })
}

function resolveIn(reading: Reading, token: Token, place: Place | undefined): void {
  const [attribute, kind] = ADDRESSES.get(token.tag) ?? []
  const written = attribute && token.attrGet(attribute)
  if (!attribute || !kind || written === null || written === undefined) return
  if (token.type.startsWith('note_')) return
  const href = String(written)
  const problem = addressProblem(href, kind)
  if (problem) {
    reading.error(place, ...problem)
    dropAttribute(token, attribute)
    return
  }
  const resolved = reading.source.resolve(href, kind)
  token.attrSet(attribute, resolved.href)
  if (kind === 'image' && resolved.size) giveSize(token, resolved.size)
  reading.links.push({
    kind,
    href,
    target: resolved.target,
    file: reading.source.file,
    line: place?.line ?? reading.source.line,
    column: place?.column ?? 1,
  })
}

/** Browsers keep a picture's place free by its size, so that nothing moves when it comes. What the author wrote stands. */
function giveSize(token: Token, { width, height }: Size): void {
  if (token.attrGet('width') !== null || token.attrGet('height') !== null) return
  token.attrSet('width', String(width))
  token.attrSet('height', String(height))
}

function saysSomething(token: Token): boolean {
  if (token.tag === 'img') return Boolean(token.content.trim() || token.attrGet('alt'))
  return ['text', 'literal', 'text_special', 'code_inline'].includes(token.type)
    ? token.content.trim() !== ''
    : false
}
