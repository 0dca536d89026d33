/** Words: titles and names as CSL-JSON has them (tags, entities, straight quotes), made into text that can be printed. */
import { type Html, escape, raw } from '../../html/html.ts'

/** Tags that a title may hold, and the private characters that stand for them until the text is printed. */
const TAGS = ['i', 'b', 'sub', 'sup']
const FIRST = 0xe000

/** JATS (Crossref) calls them so. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  italic: 'i',
  em: 'i',
  bold: 'b',
  strong: 'b',
}

/** What is changed in a text; most have nothing of it, which is seen at once. */
const CHANGED = /[<&"'‘\ue000-\uf8ff]|[^\S ]|^ | $| {2}/

/** Text whose tags are private characters: no step in between can take them for words. */
export function marked(text: string): string {
  if (!CHANGED.test(text)) return text
  return curled(
    text
      .replace(/[\ue000-\uf8ff]/g, '')
      .replace(/<(\/?)(?:jats:)?([a-z]+)(?:\s[^<>]*)?>/gi, (_, end: string, name: string) => {
        const tag = name.toLowerCase()
        const at = TAGS.indexOf(OTHER_NAMES[tag] ?? tag)
        return at < 0 ? '' : String.fromCharCode(FIRST + at * 2 + end.length)
      })
      .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, entity)
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

/** Marked text as HTML; a tag that is never closed is closed, one that was never opened is left out. */
export function printed(text: string): Html {
  const open: number[] = []
  const pieces = text.split(/([\ue000-\uf8ff])/).map((piece) => {
    const code = piece.charCodeAt(0) - FIRST
    if (!(code >= 0 && code < TAGS.length * 2)) return escape(piece)
    const at = code >> 1
    if (code % 2 === 0) {
      open.push(at)
      return `<${TAGS[at]}>`
    }
    if (open.at(-1) !== at) return ''
    open.pop()
    return `</${TAGS[at]}>`
  })
  return raw(
    pieces.join('') +
      open
        .reverse()
        .map((at) => `</${TAGS[at]}>`)
        .join(''),
  )
}

/** Marked text without its tags. */
export function plain(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, '')
}

/** A title or a name as plain words. */
export function plainWords(text: string): string {
  return plain(marked(text))
}

/** Typographic quotation marks and apostrophes in the place of straight ones; double ones where nothing is quoted around them. */
function curled(text: string): string {
  const typed = text
    .replace(/(?<=^|[\s([{\u2013\u2014\ue000-\uf8ff])"/g, '“')
    .replaceAll('"', '”')
    .replace(/(?<=^|[\s([{“])'(?=[^\s\d])(?![ts]\b)/g, '‘')
    .replaceAll("'", '’')
  return typed.includes('‘') ? doubled(typed) : typed
}

/** A text in which every single mark has its other one; where one may be an apostrophe, it stays as it is. */
function doubled(text: string): string {
  const ends = text.match(/’(?!\p{L})/gu) ?? []
  return ends.length === text.split('‘').length - 1
    ? text.replace(QUOTED, (whole, inside?: string) =>
        inside === undefined ? whole : `“${inside}”`,
      )
    : text
}

/** What double marks hold, or else what single ones do; apostrophes may stand in it. */
const QUOTED = /“[^”]*”|‘((?:[^‘’“”]|’(?=\p{L}))+)’(?!\p{L})/gu

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : undefined
  if (code === undefined) return NAMED[name?.toLowerCase() ?? ''] ?? whole
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
