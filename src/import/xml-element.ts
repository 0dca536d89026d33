/** XML element: one part of an export, small enough to be held as a whole. */

export interface XmlElement {
  /** The address of its namespace (Namespaces in XML 1.0); empty for none. */
  readonly uri: string
  readonly local: string
  /** By their names as written, `term`, `xml:base`. */
  readonly attributes: Readonly<Record<string, string>>
  readonly parts: (string | XmlElement)[]
}

/** The text of an element, without that of its parts. */
export function textOf(element: XmlElement | undefined): string {
  return element?.parts.filter((part) => typeof part === 'string').join('') ?? ''
}

/** The elements directly in another: those of one name, or all. */
export function childrenOf(element: XmlElement, local?: string, uri?: string): XmlElement[] {
  return element.parts.filter(
    (part): part is XmlElement =>
      typeof part !== 'string' &&
      (local === undefined || part.local === local) &&
      (uri === undefined || part.uri === uri),
  )
}

/** The first element of a name directly in another. */
export function childOf(element: XmlElement, local: string, uri?: string): XmlElement | undefined {
  return childrenOf(element, local, uri)[0]
}

/** The text of the first element of a name, without the blanks around it; empty where there is none. */
export function wordsIn(element: XmlElement, local: string, uri?: string): string {
  return textOf(childOf(element, local, uri)).trim()
}

/** The markup inside an element: its text as it is, and elements in it (Atom's `type="xhtml"`) written out as HTML. */
export function markupOf(element: XmlElement | undefined): string {
  if (!element) return ''
  if (element.attributes.type !== 'xhtml') return textOf(element)
  return element.parts.map(write).join('')
}

function write(part: string | XmlElement): string {
  if (typeof part === 'string') return escaped(part)
  const attributes = Object.entries(part.attributes)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const start = `<${part.local}${attributes.join('')}>`
  return VOID.has(part.local) ? start : `${start}${part.parts.map(write).join('')}</${part.local}>`
}

const VOID = new Set('area br col embed hr img input link meta source track wbr'.split(' '))

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
