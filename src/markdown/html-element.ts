/** HTML element: holds a tag that the author wrote against the allow-list. */
import { suggest } from '../model/suggest.ts'
import { ELEMENTS, EVERYWHERE, KINDS, REQUIRED } from './elements.ts'
import type { Attribute, OpenTag } from './html-parts.ts'
import { insteadOfAttribute, insteadOfElement } from './instead.ts'
import type { Place, Reading } from './reading.ts'

type Attributes = [name: string, value: string][]

/** The attributes to print, of an element that may stand in a text; undefined for one that may not. Both are reported. */
export function elementOf(
  reading: Reading,
  tag: OpenTag,
  placeOf: (at: number) => Place | undefined,
): Attributes | undefined {
  const { name } = tag
  const place = placeOf(tag.at)
  if (!Object.hasOwn(ELEMENTS, name)) {
    reading.error(place, `“<${name}>” is not among the HTML that a text may hold.`, advice(name))
    return undefined
  }
  const kept: Attributes = []
  const seen = new Set<string>()
  for (const attribute of tag.attributes) {
    const value = valueOf(reading, tag, attribute, placeOf(attribute.at))
    if (seen.has(attribute.name)) {
      reading.error(
        placeOf(attribute.at),
        `“${attribute.name}” stands twice in one <${name}>.`,
        'Keep the one that is meant.',
      )
    } else if (value !== undefined) kept.push([attribute.name, value])
    seen.add(attribute.name)
  }
  const required = REQUIRED[name]
  if (required && !seen.has(required)) {
    reading.error(
      place,
      `This <${name}> has no “${required}”.`,
      `Write  ${example(name, required)}`,
    )
  }
  return kept
}

/** True for attributes such as the `href` of `<a>`. */
export function isAddress(element: string, attribute: string): boolean {
  return ELEMENTS[element]?.[attribute] === 'address'
}

/** Reports what is neither a tag nor text nor a comment. */
export function otherProblem(reading: Reading, source: string, place: Place | undefined): void {
  const start = source.split('\n', 1)[0]?.slice(0, 40) ?? ''
  if (source.startsWith('<!--')) {
    reading.error(place, 'The comment that “<!--” opens here is never closed.', 'Close it:  -->')
  } else if (/^<[!?]/.test(source)) {
    reading.error(
      place,
      `“${start}” is an instruction to a program, not part of a text.`,
      'Leave it out, or write  &lt;  for the sign itself.',
    )
  } else {
    reading.error(
      place,
      `“${start}” starts a tag and does not end it.`,
      'End it with  >  before the next empty line, or write  &lt;  for the sign itself.',
    )
  }
}

/** The value to print; undefined, and reported, where the attribute or its value may not stand. */
function valueOf(
  reading: Reading,
  tag: OpenTag,
  attribute: Attribute,
  place: Place | undefined,
): string | undefined {
  const { name } = attribute
  const own = ELEMENTS[tag.name] ?? {}
  const allowed = Object.hasOwn(own, name) ? own : EVERYWHERE
  const kind = Object.hasOwn(allowed, name) ? allowed[name] : undefined
  if (!kind) {
    reading.error(
      place,
      `“${name}” may not stand in <${tag.name}>.`,
      insteadOfAttribute(name) ?? advised(name, Object.keys({ ...EVERYWHERE, ...own })),
    )
    return undefined
  }
  const value = attribute.value ?? ''
  if (kind === 'flag') {
    if (value === '' || value.toLowerCase() === name) return ''
  } else if (KINDS[kind].pattern.test(value)) return value
  reading.error(
    place,
    `“${value}” is not a value that “${name}” in <${tag.name}> can have.`,
    `Write  ${example(tag.name, name)}`,
  )
  return undefined
}

function advised(name: string, known: readonly string[]): string {
  const near = suggest(name, known)
  return near ? `Perhaps you mean “${near}”.` : `What may stand in it: ${known.join(', ')}.`
}

function advice(name: string): string {
  const instead = insteadOfElement(name)
  if (instead !== undefined) return instead
  const near = suggest(name, Object.keys(ELEMENTS))
  return near ? `Perhaps you mean “<${near}>”.` : 'Leave it out; the words in it can stay.'
}

function example(element: string, attribute: string): string {
  const kind = { ...EVERYWHERE, ...ELEMENTS[element] }[attribute] ?? 'text'
  return kind === 'flag'
    ? `<${element} ${attribute}>`
    : `<${element} ${attribute}="${KINDS[kind].example}">`
}
