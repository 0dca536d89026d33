/** Read export: the items of a blog's file, whichever of the three formats it is in. */
import { BLOGGER, readBlogger } from './blogger.ts'
import type { Format, Item } from './entry.ts'
import { Refusal } from './refusal.ts'
import { readWordPress } from './wordpress.ts'
import { readXml } from './xml.ts'
import type { XmlElement } from './xml-element.ts'
import type { Dropped } from './xml-text.ts'

const ATOM = 'http://www.w3.org/2005/Atom'

/**
 * Reads a stream of bytes item by item; the first item is the format, told from what the file holds.
 *
 * @throws Refusal when it is none of the three, or cannot be read to its end.
 */
export async function* readExport(
  chunks: AsyncIterable<Uint8Array>,
  dropped: Dropped,
): AsyncGenerator<Item> {
  let format: Format | undefined
  let read = readBlogger
  for await (const element of readXml(chunks, dropped)) {
    if (element.local === 'rss' || (element.local === 'feed' && !format)) {
      format = formatOf(element)
      if (format === 'WordPress') read = readWordPress
      yield { is: 'format', format }
    } else {
      yield* read(element)
    }
  }
  if (!format) throw new Refusal('The file holds no blog.', ADVICE)
}

function formatOf(root: XmlElement): Format {
  const declared = Object.values(root.attributes)
  if (root.local === 'rss') {
    if (declared.some((value) => /^https?:\/\/wordpress\.org\/export\//.test(value)))
      return 'WordPress'
    throw new Refusal('The file is an RSS feed, which holds the newest posts alone.', ADVICE)
  }
  if (root.uri !== ATOM) throw new Refusal('The file is no feed of a blog.', ADVICE)
  return declared.includes(BLOGGER) ? 'Blogger (Takeout)' : 'Blogger'
}

const ADVICE =
  'Take the archive or feed.atom from takeout.google.com, a backup blog-….xml of Blogger, or the export of WordPress.'
