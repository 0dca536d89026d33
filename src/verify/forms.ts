/** Forms: whether machines can read what was written for them: XML, JSON, and the JSON-LD of pages. */
import { SaxesParser } from 'saxes'
import type { Problem } from '../model/problem.ts'
import { fault } from './fault.ts'

/** The faults of the pages' data blocks, and of the `files` (`.xml`, `.json`) that `read` gives. */
export function malformed(
  pages: readonly { readonly url: string; readonly content: string }[],
  files: readonly string[],
  read: (path: string) => string,
): Problem[] {
  const data = files.flatMap((path) => {
    const why = path.endsWith('.xml') ? wrongXml(read(path)) : wrongJson(read(path))
    return why === undefined ? [] : [fault(path, `This is not well-formed: ${why}`)]
  })
  const blocks = pages.flatMap(({ url, content }) =>
    blocksOf(content).flatMap((text) => {
      const why = wrongJson(text) ?? wrongValue(text)
      return why === undefined ? [] : [fault(url, `Its JSON-LD cannot be read: ${why}`)]
    }),
  )
  return [...data, ...blocks]
}

/** The texts of the data blocks of a page, which may hold half of its letters: looked for, and not matched one by one. */
function blocksOf(page: string): string[] {
  return page
    .split('<script type="application/ld+json">')
    .slice(1)
    .map((rest) => rest.slice(0, Math.max(0, rest.indexOf('</script>'))))
}

/** What keeps a text from being well-formed XML 1.0 with namespaces. */
function wrongXml(text: string): string | undefined {
  // Once more with all its words where something is wrong, for the place to be right.
  return saidOfXml(text.replace(SECTION, EMPTY).replace(PLAIN, '></')) && saidOfXml(text)
}

function saidOfXml(text: string): string | undefined {
  try {
    new SaxesParser({ xmlns: true }).write(text).close()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * Words up to an end tag in which nothing can be wrong: no sign that means something in XML but the five entities that it
 * knows, none that it forbids. Most of a feed is such words, and the parser looks at each of their letters several times.
 */
const ODD = '\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff'
const WORDS = `[^<>&${ODD}]*`
const PLAIN = new RegExp(`>${WORDS}(?:&(?:amp|lt|gt|quot|apos);${WORDS})*</`, 'g')

/** CDATA sections in which nothing can be wrong. */
const INSIDE = `[^\\]${ODD}]*`
const SECTION = new RegExp(`<!\\[CDATA\\[${INSIDE}(?:\\](?!\\]>)${INSIDE})*\\]\\]>`, 'g')

const EMPTY = '<![CDATA[]]>'

function wrongJson(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** What programs write when they have nothing to say. */
function wrongValue(text: string): string | undefined {
  return /"(undefined|null|NaN|Invalid (?:Date|DateTime)|\[object Object\])"/.exec(text)?.[0]
}
