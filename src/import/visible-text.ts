/** Visible text: the words that a reader sees in some HTML, found without help of the converter that they are to judge. */
import { Parser } from 'htmlparser2'
import { type Walker, walk } from './walk.ts'

/**
 * The words of HTML in their order. Elements that are blocks part words, elements within a line do not: `10<sup>-3</sup>`
 * gives `10-3`. Links to and from footnotes are told by their numbers, `[1]` and `1`, not by arrows; the heading of the site's notes is
 * none of the author's words. The numbers of numbered lists count as words, so that a list typed by hand (`1. …`) and one made of
 * `<ol>` read the same. What browsers do not show (scripts, styles, comments) is passed over, and so are pictures.
 */
export function visibleText(html: string): string {
  const words = new Words()
  if (walk(html, words, decoded)) return words.text
  const others = new Words()
  const parser = new Parser({
    onopentag: (tag, attributes) => others.open(tag, (name) => attributes[name]),
    ontext: (text) => others.add(text),
    onclosetag: (tag) => others.close(tag),
  })
  parser.end(html)
  return others.text
}

/** What references such as `&eacute;` mean in a text without tags. */
function decoded(written: string): string {
  let text = ''
  const parser = new Parser({ ontext: (words) => void (text += words) })
  parser.end(written)
  return text
}

class Words implements Walker {
  text = ''
  #silent = 0
  /** Where the words of a link to a place on the page begin; -1 outside of one. */
  #from = -1
  /** Where the heading of the notes begins. */
  #heading = -1
  readonly #lists: { numbered: boolean; next: number }[] = []

  open(tag: string, attribute: (name: string) => string | undefined): void {
    if (SILENT.has(tag)) this.#silent++
    else if (BLOCKS.has(tag)) this.text += '\n'
    if (tag === 'h2' && attribute('id') === 'fn') this.#heading = this.text.length
    if (tag === 'ol') this.#lists.push({ numbered: true, next: Number(attribute('start') ?? 1) })
    else if (tag === 'ul') this.#lists.push({ numbered: false, next: 1 })
    if (tag === 'a' && WITHIN.test(attribute('href') ?? '')) this.#from = this.text.length
    const list = this.#lists.at(-1)
    if (tag === 'li' && list?.numbered) this.text += `${list.next++}. `
  }

  add(words: string): void {
    if (this.#silent === 0) this.text += words
  }

  close(tag: string): void {
    if (tag === 'a' && this.#from >= 0) {
      const words = this.text.slice(this.#from)
      this.text =
        this.text.slice(0, this.#from) + words.replace(ARROWS, '').replace(BRACKETED, '$1')
      this.#from = -1
    }
    if (tag === 'h2' && this.#heading >= 0) {
      this.text = this.text.slice(0, this.#heading)
      this.#heading = -1
    }
    if (SILENT.has(tag)) this.#silent--
    else if (BLOCKS.has(tag)) this.text += '\n'
    if (tag === 'ol' || tag === 'ul') this.#lists.pop()
  }
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
