/** Plan: where in its markup each `${}` of a template stands; worked out once per template. */

/** `address`: the beginning of an attribute that browsers go to, load or send to. */
export type Place = 'text' | 'attribute' | 'address' | 'tag' | 'code' | 'comment'

export interface Plan {
  readonly steps: readonly Step[]
  /** The template's own text after its last value. */
  readonly end: string
}

/** A value of a template, and the template's own text before it. */
export interface Step {
  readonly text: string
  /** The same where the value is nothing: of the blanks around it, those after it are enough. */
  readonly emptied: string
  readonly place: Place
}

/** Plans templates of one language, and remembers each. */
export function planner(language: 'html' | 'xml'): (template: TemplateStringsArray) => Plan {
  const plans = new WeakMap<TemplateStringsArray, Plan>()
  return (template) => {
    const known = plans.get(template)
    if (known) return known
    const state: State = { place: 'text', quote: '', element: '' }
    const pieces = template.map((text, index) => {
      const piece = read(text, state, language)
      if (index < template.length - 1) refuse(text, state)
      return ADDRESS.test(piece.text) ? { ...piece, place: 'address' as const } : piece
    })
    const printed = pieces.map(({ text }) => text.replace(/\s*\n\s*/g, '\n'))
    const end = printed.pop() ?? ''
    const steps = printed.map((text, index): Step => {
      const place = pieces[index]?.place ?? 'text'
      const next = printed[index + 1] ?? end
      const isApart = next === '' ? index === printed.length - 1 : /^[ \n]/.test(next)
      const emptied = isApart && place === 'text' ? text.replace(/[ \n]+$/, '') : text
      return { text, emptied, place }
    })
    const plan = { steps, end }
    plans.set(template, plan)
    return plan
  }
}

const ADDRESS = /\s(href|src|action|formaction|poster|data|xlink:href)\s*=\s*"$/i

/** Refuses a template in which the value after `text` could not be printed safely. */
function refuse(text: string, { place, quote }: State): void {
  const end = text.slice(-40)
  const unquoted = place === 'tag' && /=\s*$/.test(end)
  if (unquoted || (place === 'attribute' && quote === "'")) {
    throw new Error(`An attribute value needs double quotes: ${end}`)
  }
  if (place === 'attribute' && /\son[a-z]+\s*=\s*"[^"]*$/i.test(end)) {
    throw new Error(`No value can stand in a script: ${end}`)
  }
}

interface State {
  place: Place
  quote: string
  element: string
}

/** The elements that have no end tag (WHATWG HTML, 13.1.2). */
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/** Follows one piece of the template: what is printed of it, and in what kind of place it ends. */
function read(text: string, state: State, language: 'html' | 'xml') {
  let printed = ''
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (state.place === 'attribute') {
      if (character === state.quote) state.place = 'tag'
    } else if (state.place === 'tag') {
      if (character === '"' || character === "'") {
        state.place = 'attribute'
        state.quote = character
      } else if (character === '>') {
        if (language === 'html' && printed.endsWith('/')) printed = withoutSlash(printed, state)
        state.place = /^(script|style)$/.test(state.element) ? 'code' : 'text'
      }
    } else if (state.place === 'comment') {
      if (character === '>' && printed.endsWith('--')) state.place = 'text'
    } else if (character === '<') {
      const name = nameAt(text.slice(at, at + 40))
      const inside = state.place === 'code' && name !== `/${state.element}`
      if (name !== undefined && !inside) {
        state.place = name === '!--' ? 'comment' : 'tag'
        state.element = name
      }
    }
    printed += character
  }
  return { text: printed, place: state.place }
}

/** The name after a `<`, in small letters; empty when the value that follows is the name; undefined when it is no tag. */
function nameAt(text: string): string | undefined {
  return /^<(!--|\/?[a-z][^\s/>]*|[/?!]|$)/i.exec(text)?.[1]?.toLowerCase()
}

function withoutSlash(printed: string, { element }: State): string {
  if (!VOID.test(element)) throw new Error(`<${element}> is not void: close it with </${element}>.`)
  return printed.slice(0, -1).trimEnd()
}
