/** Persons: names as databases write them in one text, and back. */
import type { ReferenceName } from '../model/reference.ts'

/**
 * `Ju, Maggie`, `Smith, John Jr`, `Smith, John, Jr.` (RIS) and MEDLINE's `Ju M`, `Smith JA 3rd`. A name of which
 * nothing tells the family name is one of a body.
 */
export function personIn(text: string): ReferenceName {
  if (text.endsWith(',')) return { literal: text.slice(0, -1) }
  const [family = '', rest = '', third] = text.split(/,\s*/)
  if (text.includes(',')) {
    const [, given = rest, suffix] = SUFFIX.exec(rest) ?? []
    return nameOf(family, given, third ?? suffix)
  }
  const [, last = '', initials = '', suffix] =
    /^(\S.*?) ([A-Z]{1,4})(?: (Jr|Sr|\d(?:st|nd|rd|th)|I{2,3}|IV))?$/.exec(text) ?? []
  return last === '' ? { literal: text } : nameOf(last, spaced(initials), suffix)
}

/** `Ju, Maggie`, `Smith, John, Jr.`; a body with a comma after it, which is how RIS tells one (EndNote, Zotero). */
export function inverted(name: ReferenceName): string {
  if (name.literal !== undefined) return `${name.literal},`
  const particle = name['non-dropping-particle']
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ')
  const family = [particle, name.family].filter(Boolean).join(' ')
  const parts = [family, given, name.suffix].filter((part) => part)
  return parts.length === 1 ? `${family || given},` : parts.join(', ')
}

const SUFFIX = /^(.+?) (Jr\.?|Sr\.?|\d(?:st|nd|rd|th)|I{2,3}|IV)$/

function nameOf(family: string, given: string, suffix: string | undefined): ReferenceName {
  return { family, ...(given === '' ? {} : { given }), ...(suffix ? { suffix } : {}) }
}

/** `JA` as `J. A.`, so that a formatter can tell two names from one in capitals. */
function spaced(initials: string): string {
  return [...initials].map((letter) => `${letter}.`).join(' ')
}
