/** XML words: the text between two tags of an export, read without the parser where that is certain. */

/** What a text says, with its references read; undefined for a text that the parser should look at. */
export function plainWords(written: string): string | undefined {
  if (written.includes('\r') || written.includes(']]>')) return undefined
  if (!written.includes('&')) return written
  if (UNCERTAIN.test(written)) return undefined
  const named = written
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
  // What an ampersand is read from is not read again.
  return named.includes('&#')
    ? named.replace(REFERENCE, characterOf)
    : named.replaceAll('&amp;', '&')
}

/** An `&` that begins none of XML's own five references (section 4.6) and no number. */
const UNCERTAIN = /&(?!(?:lt|gt|quot|apos|amp|#x[\da-fA-F]{1,6}|#\d{1,7});)/
const REFERENCE = /&(?:amp|#x([\da-fA-F]{1,6})|#(\d{1,7}));/g

function characterOf(_: string, hex: string | undefined, decimal: string | undefined): string {
  if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16))
  return decimal === undefined ? '&' : String.fromCodePoint(Number(decimal))
}
