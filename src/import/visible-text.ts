/** Visible text: the words that a reader sees in some HTML, found without help of the converter that they are to judge. */
import { Parser } from 'htmlparser2'

/**
 * The words of HTML in their order. Elements that are blocks part words, elements within a line do not: `10<sup>-3</sup>`
 * gives `10-3`. Links to and from footnotes are told by their numbers, `[1]` and `1`, not by arrows; the heading of the site's notes is
 * none of the author's words. The numbers of numbered lists count as words, so that a list typed by hand (`1. …`) and one made of
 * `<ol>` read the same. What browsers do not show (scripts, styles, comments) is passed over, and so are pictures.
 */
export function visibleText(html: string): string {
  let text = ''
  let silent = 0
  /** Where the words of a link to a place on the page begin; -1 outside of one. */
  let from = -1
  /** Where the heading of the notes begins. */
  let heading = -1
  const lists: { numbered: boolean; next: number }[] = []
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (SILENT.has(tag)) silent++
      else if (BLOCKS.has(tag)) text += '\n'
      if (tag === 'h2' && attributes.id === 'fn') heading = text.length
      if (tag === 'ol') lists.push({ numbered: true, next: Number(attributes.start ?? 1) })
      else if (tag === 'ul') lists.push({ numbered: false, next: 1 })
      if (tag === 'a' && WITHIN.test(attributes.href ?? '')) from = text.length
      const list = lists.at(-1)
      if (tag === 'li' && list?.numbered) text += `${list.next++}. `
    },
    ontext(words) {
      if (silent === 0) text += words
    },
    onclosetag(tag) {
      if (tag === 'a' && from >= 0) {
        text = text.slice(0, from) + text.slice(from).replace(ARROWS, '').replace(BRACKETED, '$1')
        from = -1
      }
      if (tag === 'h2' && heading >= 0) {
        text = text.slice(0, heading)
        heading = -1
      }
      if (SILENT.has(tag)) silent--
      else if (BLOCKS.has(tag)) text += '\n'
      if (tag === 'ol' || tag === 'ul') lists.pop()
    },
  })
  parser.end(html)
  return text
}

/** A place on the same page; Word's notes are, whatever address stands before them. */
const WITHIN = /^#|#_(?:ftn|edn)(?:ref)?\d+$/
const BRACKETED = /^\s*\[(\w+)\]\s*$/
/** As they stand behind a note, `↩` or `^2`. */
const ARROWS = /^\s*[\^↑↩⤴↵\ufe0e\ufe0f]+\d*\s*$/

const SILENT = new Set(
  'script style noscript template iframe object embed applet textarea select title head svg math'.split(
    ' ',
  ),
)

const BLOCKS = new Set(
  'address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
