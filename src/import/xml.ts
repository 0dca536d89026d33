/** XML: an export read as a stream, piece by piece, so that its size does not matter. */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { Refusal } from './refusal.ts'
import type { XmlElement } from './xml-element.ts'
import { type Dropped, decode } from './xml-text.ts'

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
  const done: XmlElement[] = []
  const parser = parserInto(done)
  for await (const text of decode(chunks, dropped)) {
    parser.write(text)
    yield* done.splice(0)
  }
  parser.close()
  yield* done.splice(0)
}

function parserInto(done: XmlElement[]): SaxesParser<{ xmlns: true; position: true }> {
  const parser = new SaxesParser({ xmlns: true, position: true, additionalNamespaces: KNOWN })
  const open: XmlElement[] = []
  let outer = 0
  let depth = 0
  let size = 0
  const place = () => `line ${parser.line}, column ${parser.column + 1}`
  const take = (text: string) => {
    const element = open.at(-1)
    if (!element) return
    size += text.length
    if (size > LARGEST) {
      throw new Refusal(`One entry is larger than ${LARGEST / 1024 / 1024} MB (${place()}).`, LARGE)
    }
    element.parts.push(text)
  }
  parser.on('doctype', () => {
    throw new Refusal(`The file declares a document type of its own (${place()}).`, FOREIGN)
  })
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) {
      throw new Refusal(`More than ${DEEPEST} elements stand in one another (${place()}).`, FOREIGN)
    }
    const element = elementOf(tag)
    if (open.length === 0 && outer === depth - 1 && OUTER.has(element.local)) {
      outer = depth
      if (depth === 1) done.push(element)
      return
    }
    if (outer === 0) throw new Refusal(`The file begins with <${tag.name}>.`, FOREIGN)
    if (open.length === 0) size = 0
    open.at(-1)?.parts.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    depth--
    const element = open.pop()
    if (!element) outer = depth
    else if (open.length === 0) done.push(element)
  })
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('error', (error) => {
    const cut = /unclosed|unexpected end|must contain a root/.test(error.message)
    throw cut
      ? new Refusal(`The file ends in the middle (${place()}).`, CUT)
      : new Refusal(`The file is not sound XML (${place()}): ${reason(error)}`, BROKEN)
  })
  return parser
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
