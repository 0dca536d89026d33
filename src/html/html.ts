/** html`…`: markup as a typed value. Every `${}` is escaped unless it is Html; `raw()` is the only door. */

/** Markup that is safe to print as it is. Made by `html` and `raw` alone. */
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
 * Builds markup (HTML or XML) from a template. Text and quoted attribute values are escaped; line breaks with
 * their indentation in the template itself shrink to one line break.
 *
 * @throws Error when a value stands in an unquoted attribute, in a tag or attribute name, or when text that is
 *   not Html stands inside a tag, a `<script>` or a `<style>`.
 */
export function html(template: TemplateStringsArray, ...values: Value[]): Html {
  const { texts, places } = plan(template)
  let markup = texts[0] ?? ''
  values.forEach((value, index) => {
    markup += print(value, places[index] ?? 'text') + (texts[index + 1] ?? '')
  })
  return new Html(markup)
}

/** Trusts `markup` as it is. Only for markup this program made itself. */
export function raw(markup: string): Html {
  return new Html(markup)
}

/** Joins pieces of markup with nothing between them. */
export function join(pieces: readonly Value[]): Html {
  return new Html(print(pieces, 'text'))
}

/**
 * Escapes text for HTML and XML, in elements and in quoted attributes. Characters that XML 1.0 does not allow
 * (section 2.2) are dropped, so that a stray control character cannot break a feed.
 */
export function escape(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? '')
}

type Place = 'text' | 'attribute' | 'tag' | 'code'

const SPECIAL =
  /[&<>"'\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function print(value: Value, place: Place): string {
  if (value === false || value === null || value === '') return ''
  if (value instanceof Html) {
    if (place === 'attribute') throw new Error('Html cannot stand inside an attribute value.')
    return value.toString()
  }
  if (Array.isArray(value)) {
    return (value as readonly Value[]).map((item) => print(item, place)).join('')
  }
  if (place === 'tag' || place === 'code') {
    throw new Error(
      `Only Html can stand inside a tag, a script or a style, not "${String(value)}".`,
    )
  }
  return escape(String(value))
}

interface Plan {
  texts: string[]
  places: Place[]
}

const plans = new WeakMap<TemplateStringsArray, Plan>()

/** Where each `${}` of a template stands; worked out once per template. */
function plan(template: TemplateStringsArray): Plan {
  const known = plans.get(template)
  if (known) return known
  const state: Reading = { place: 'text', quote: '', element: '' }
  const places = template.slice(0, -1).map((text) => read(text, state))
  const made = { texts: template.map((text) => text.replace(/\s*\n\s*/g, '\n')), places }
  plans.set(template, made)
  return made
}

interface Reading {
  place: Place
  quote: string
  element: string
}

/** Follows one piece of the template and says in what kind of place it ends. */
function read(text: string, state: Reading): Place {
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (state.place === 'attribute') {
      if (character === state.quote) state.place = 'tag'
    } else if (state.place === 'tag') {
      if (character === '"' || character === "'") {
        state.place = 'attribute'
        state.quote = character
      } else if (character === '>') {
        state.place = /^(script|style)$/i.test(state.element) ? 'code' : 'text'
      }
    } else if (character === '<' && /[a-z/?!]/i.test(text.charAt(at + 1))) {
      const name = /^<(\/?[a-z][^\s/>]*)/i.exec(text.slice(at))?.[1] ?? ''
      if (state.place === 'code' && name !== `/${state.element}`) continue
      state.place = 'tag'
      state.element = name
    }
  }
  if (state.place === 'tag' && /=\s*$/.test(text)) {
    throw new Error(`An attribute value needs quotes: ${text.slice(-30)}`)
  }
  return state.place
}
