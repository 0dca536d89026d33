/** html`…` and xml`…`: markup as a typed value. Every `${}` is escaped unless it is Html; `raw()` is the only door. */
import { type Place, type Plan, planner } from './plan.ts'

/** Markup that is safe to print as it is. Made by `html`, `xml` and `raw` alone. */
export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in a `${}`. `undefined`, dates and plain objects do not compile: say what is meant. */
export type Value = Html | string | number | false | null | readonly Value[]

/**
 * Builds HTML from a template. Text and quoted attribute values are escaped. In the template itself, line breaks with
 * their indentation shrink to one line break, blanks around an empty value to those after it, and `<br />` is printed
 * as the HTML standard writes it, `<br>`.
 *
 * @throws Error when a value stands in an attribute without double quotes, or in one that is a script (`onclick`); when the
 *   value of an address (`href`) is a program (`javascript:`, `data:`); when
 *   text that is not Html stands inside a tag, a comment, a `<script>` or a `<style>`; when Html inside a tag is neither a
 *   name nor attributes; when an element that is not void is closed with `/>`.
 */
export function html(template: TemplateStringsArray, ...values: Value[]): Html {
  return fill(planHtml(template), values)
}

/** Builds XML from a template, as `html` does, but leaves `/>` as it stands. */
export function xml(template: TemplateStringsArray, ...values: Value[]): Html {
  return fill(planXml(template), values)
}

const planHtml = planner('html')
const planXml = planner('xml')

/** Trusts `markup` as it is. Only for markup this program made itself. */
export function raw(markup: string): Html {
  return new Html(markup)
}

/** Joins pieces of markup with nothing between them. */
export function join(pieces: readonly Value[]): Html {
  return new Html(print(pieces, 'text'))
}

/**
 * Escapes text for HTML and XML, in elements and in attributes in double quotes. Characters that XML 1.0 does not allow
 * (section 2.2) are dropped, so that a stray control character cannot break a feed.
 */
export function escape(text: string): string {
  if (!RARE.test(text)) return text
  return allowed(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/**
 * Text for an element of XML as a CDATA section (XML 1.0, section 2.7): markup that is text to XML, and long, is neither
 * longer so nor harder to read. Characters are dropped as in `escape`.
 */
export function cdata(text: string): Html {
  return new Html(`<![CDATA[${allowed(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`)
}

function allowed(text: string): string {
  return ODD.test(text) ? text.replace(FORBIDDEN, '') : text
}

/** Most texts hold none of them, which is seen sooner than whether half a character stands alone. */
const RARE = /[&<>"\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/

/** Whether one of them may be there; half a character is told from a whole one afterwards. */
const ODD = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/
const FORBIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function fill({ steps, end }: Plan, values: readonly Value[]): Html {
  let markup = ''
  let index = 0
  for (const { text, emptied, place } of steps) {
    const printed = print(values[index++], place)
    markup += printed === '' ? emptied : text + printed
  }
  return new Html(markup + end)
}

function print(value: Value | undefined, place: Place): string {
  if (value === false || value === null || value === '') return ''
  if (value instanceof Html) return fit(value.toString(), place)
  if (typeof value === 'object') return value.map((item) => print(item, place)).join('')
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new Error(`${typeof value} cannot be printed.`)
  }
  if (place === 'address' && isProgram(String(value))) {
    throw new Error(`An address cannot be a program: ${value}`)
  }
  if (place !== 'text' && place !== 'attribute' && place !== 'address') {
    throw new Error(
      `Only Html can stand inside a tag, a script, a style or a comment, not "${value}".`,
    )
  }
  return escape(String(value))
}

/** What browsers run instead of going there; they pass over blanks and controls in front, tabs and line ends within. */
function isProgram(address: string): boolean {
  if (!/^[\0-\x20]*[jvd]/i.test(address)) return false
  return /^(javascript|vbscript|data):/i.test(address.replace(/[\0-\x20]/g, ''))
}

/** Html inside a tag is the element's name, or attributes; elsewhere it is whatever it is. */
function fit(markup: string, place: Place): string {
  if (place === 'attribute' || place === 'address')
    throw new Error('Html cannot stand inside an attribute value.')
  if (place === 'tag' && !IN_TAG.test(markup)) {
    throw new Error(`Only a name, or attributes in double quotes, can stand in a tag: ${markup}`)
  }
  return markup
}

const IN_TAG = /^\s*(?:[\w:.-]+(?:="[^"]*")?(?:\s+[\w:.-]+(?:="[^"]*")?)*\s*)?$/
