/** Attributes: those that a conversion asks for, by the names that hast gives them. */
import type { Properties } from 'hast'

const ASKED: ReadonlyMap<string, string> = new Map([
  ...['align', 'alt', 'data', 'dir', 'height', 'href', 'id', 'name', 'src'].map(same),
  ...['start', 'style', 'title', 'value', 'width'].map(same),
  ['class', 'className'],
  ['colspan', 'colSpan'],
  ['data-original', 'dataOriginal'],
  ['data-src', 'dataSrc'],
  ['rowspan', 'rowSpan'],
])

function same(name: string): [string, string] {
  return [name, name]
}

/** Notes an attribute, its name in small letters; of two with one name the first counts (WHATWG, section 13.2.5.33). */
export function addAttribute(properties: Properties, name: string, value: string): void {
  const asked = ASKED.get(name)
  if (asked !== undefined) properties[asked] ??= value
}
