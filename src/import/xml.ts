/** XML: an export read as a stream, piece by piece, so that its size does not matter. */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { Refusal } from './refusal.ts'
import type { XmlElement } from './xml-element.ts'
import { Place } from './xml-place.ts'
import { type Dropped, decode } from './xml-text.ts'
import { plainWords } from './xml-words.ts'

/** No export nests deeper than ten; the parser slows down with every level (namespaces are looked up through all of them). */
const DEEPEST = 100

/** Of one element's text, in characters: a post with many pictures pasted into it as data. */
const LARGEST = 64 * 1024 * 1024

/** What exports declare themselves, except those that another program has tidied. */
const KNOWN = {
  app: 'http://purl.org/atom/app#',
  blogger: 'http://schemas.google.com/blogger/2018',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  excerpt: 'http://wordpress.org/export/1.2/excerpt/',
  gd: 'http://schemas.google.com/g/2005',
  georss: 'http://www.georss.org/georss',
  media: 'http://search.yahoo.com/mrss/',
  openSearch: 'http://a9.com/-/spec/opensearchrss/1.0/',
  thr: 'http://purl.org/syndication/thread/1.0',
  wfw: 'http://wellformedweb.org/CommentAPI/',
  wp: 'http://wordpress.org/export/1.2/',
}

/** The names of the outer elements, `feed` or `rss` and `channel`, which are never held as a whole. */
const OUTER = new Set(['feed', 'rss', 'channel'])

/**
 * Gives each element that stands directly in `<feed>` or in `<channel>`, and first an empty one for the root itself.
 * Nothing is fetched, and no entity but XML's own five is known: a document that declares some is refused.
 *
 * @throws Refusal, with line and column, when the file is not well-formed, ends too early, or is deeper or larger than
 *   any export.
 */
export async function* readXml(
  chunks: AsyncIterable<Uint8Array>,
  dropped: Dropped,
): AsyncGenerator<XmlElement> {
  const reader = new Reader()
  for await (const text of decode(chunks, dropped)) {
    reader.read(text)
    yield* reader.done.splice(0)
  }
  reader.close()
  yield* reader.done.splice(0)
}

/** Gives the parser the tags, and reads the words between them itself, which are nearly all of an export. */
class Reader {
  readonly done: XmlElement[] = []
  readonly #parser = new SaxesParser({ xmlns: true, position: true, additionalNamespaces: KNOWN })
  readonly #open: XmlElement[] = []
  #outer = 0
  #depth = 0
  #size = 0
  /** True from the end of a tag to the beginning of the next. */
  #isBetween = false
  /** Where the piece begins that the parser has. */
  readonly #place = new Place()
  #piece = ''
  /** So many characters the parser had before it. */
  #written = 0

  constructor() {
    const parser = this.#parser
    parser.on('doctype', () => {
      throw this.#refusal('The file declares a document type of its own', FOREIGN)
    })
    parser.on('opentag', (tag) => this.#begin(tag))
    parser.on('closetag', () => this.#end())
    parser.on('text', (text) => this.#take(text))
    parser.on('cdata', (text) => this.#take(text))
    parser.on('error', (error) => {
      const cut = /unclosed|unexpected end|must contain a root/.test(error.message)
      throw cut
        ? this.#refusal('The file ends in the middle', CUT)
        : this.#refusal('The file is not sound XML', BROKEN, reason(error))
    })
  }

  read(text: string): void {
    for (let at = 0; at < text.length;) {
      if (this.#isBetween) {
        const tag = text.indexOf('<', at)
        const end = tag === -1 ? text.length : tag
        const words = plainWords(text.slice(at, end))
        if (words === undefined) this.#isBetween = false
        else {
          if (words !== '') this.#take(words)
          this.#place.pass(text.slice(at, end))
          at = end
          if (tag === -1) return
          this.#isBetween = false
        }
      }
      const close = text.startsWith('<![CDATA[', at)
        ? text.indexOf(']]>', at) + 2
        : text.indexOf('>', at)
      const piece = text.slice(at, close < at ? text.length : close + 1)
      this.#parse(piece)
      at += piece.length
    }
  }

  close(): void {
    this.#piece = ''
    this.#parser.close()
  }

  /** A piece that ends with a sign `>`, or with what there is of the text. */
  #parse(piece: string): void {
    this.#piece = piece
    this.#parser.write(piece)
    this.#written += piece.length
    this.#place.pass(piece)
  }

  #begin(tag: SaxesTagNS): void {
    if (++this.#depth > DEEPEST) {
      throw this.#refusal(`More than ${DEEPEST} elements stand in one another`, FOREIGN)
    }
    this.#isBetween = true
    const element = elementOf(tag)
    const open = this.#open
    if (open.length === 0 && this.#outer === this.#depth - 1 && OUTER.has(element.local)) {
      this.#outer = this.#depth
      if (this.#depth === 1) this.done.push(element)
      return
    }
    if (this.#outer === 0) throw new Refusal(`The file begins with <${tag.name}>.`, FOREIGN)
    if (open.length === 0) this.#size = 0
    open.at(-1)?.parts.push(element)
    open.push(element)
  }

  #end(): void {
    this.#depth--
    this.#isBetween = this.#depth > 0
    const element = this.#open.pop()
    if (!element) this.#outer = this.#depth
    else if (this.#open.length === 0) this.done.push(element)
  }

  #take(text: string): void {
    const element = this.#open.at(-1)
    if (!element) return
    this.#size += text.length
    if (this.#size > LARGEST) {
      throw this.#refusal(`One entry is larger than ${LARGEST / 1024 / 1024} MB`, LARGE)
    }
    element.parts.push(text)
  }

  #refusal(message: string, advice: string, why?: string): Refusal {
    const read = this.#piece.slice(0, this.#parser.position - this.#written)
    const place = this.#place.after(read)
    return new Refusal(`${message} (${place})${why === undefined ? '.' : `: ${why}`}`, advice)
  }
}

function elementOf({ uri, local, attributes }: SaxesTagNS): XmlElement {
  const read = Object.entries(attributes).map(([name, { value }]) => [name, value] as const)
  return { uri, local, attributes: Object.fromEntries(read), parts: [] }
}

/** The parser's own words, without the place, which is said before them. */
function reason({ message }: Error): string {
  return message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
}

const FOREIGN = 'No export of Blogger or WordPress does that. Export it again, and take that file.'
const LARGE = 'No post is so long. Look in the blog for one with large pictures pasted into it.'
const CUT = 'It was not downloaded whole. Download it again.'
const BROKEN = 'It was changed after it was exported. Export it again, and take that file as it is.'
