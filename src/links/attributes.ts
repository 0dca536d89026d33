/** Attributes: those of a page that is written as layouts write it, found several times sooner than a parser finds them. */
import { Parser } from 'htmlparser2'

/**
 * Calls `take` with the `names` among the attributes, in the order of the page. False for a page with anything but
 * plain tags, double quotes, and scripts that end in their end tag (a comment, say, or `<a href=…>`): a parser has to
 * read that one.
 */
export type ReadAttributes = (
  markup: string,
  take: (name: string, value: string) => void,
) => boolean

/** The reader of the attributes that are called so, in small letters. */
export function attributeReader(names: readonly string[]): ReadAttributes {
  const wanted = names.join('|')
  const next = new RegExp(
    `(?:\\s+(?!(?:${wanted})=)${NAME}(?:="[^"]*")?)*\\s+(${wanted})="([^"]*)"`,
    'y',
  )
  return (markup, take) => {
    for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at)) {
      if (markup[at + 1] === '/') {
        at += 2
        continue
      }
      BEGINNING.lastIndex = at
      if (!BEGINNING.test(markup)) return false
      let end = BEGINNING.lastIndex
      TEXT.lastIndex = at
      const ending = TEXT.test(markup) ? `</${markup.slice(at + 1, end)}>` : '<'
      next.lastIndex = end
      for (let match = next.exec(markup); match; match = next.exec(markup)) {
        take(match[1] ?? '', decoded(match[2] ?? ''))
        end = next.lastIndex
      }
      END.lastIndex = end
      if (!END.test(markup)) return false
      at = markup.indexOf(ending, END.lastIndex)
      if (at < 0) return ending === '<'
    }
    return true
  }
}

const NAME = '[a-z][\\w:.-]*'
const BEGINNING = /<(?:!DOCTYPE|[a-z][a-z\d-]*)/y
const END = new RegExp(`(?:\\s+${NAME}(?:="[^"]*")?)*\\s*>`, 'y')

/** Elements that hold text alone, in which `<` begins no tag (HTML, 13.1.2). */
const TEXT = /<(?:script|style|textarea|title)\b/y

/** Browsers and parsers know thousands of names of signs; few attributes hold one. */
function decoded(value: string): string {
  if (!value.includes('&')) return value
  let text = ''
  new Parser({ onattribute: (_, known) => void (text = known) }).end(`<a title="${value}">`)
  return text
}
