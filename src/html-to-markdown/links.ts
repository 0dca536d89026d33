/** Links: from an `<a>` to the mark that says the same, and from old addresses to new ones. */
import type { Element, Root } from 'hast'
import { addressInWords, linkAddress } from './addresses.ts'
import { attribute, elementsIn, textOf } from './hast.ts'
import type { Mark } from './runs.ts'
import type { Tally } from './tally.ts'

/** Undefined for an `<a>` that leads nowhere; its words stay. */
export function linkMark(node: Element, tally: Tally): Mark | undefined {
  const written = attribute(node, 'href').trim()
  if (written === '') return undefined
  if (written.startsWith('#')) {
    tally.note(`A link to a place in the same text, “${written}”, is only words now.`)
    return undefined
  }
  const href = linkAddress(written)
  if (href === undefined) {
    tally.drop('address that no link may have')
    return undefined
  }
  return { key: `a ${href}`, tag: 'a', properties: { href } }
}

/** A link that is a picture alone, of which nobody said what it shows, is called by its address (WCAG 2.4.4, H30). */
function nameLink(node: Element, href: string): void {
  const pictures = elementsIn(node).filter(({ tagName }) => tagName === 'img')
  const [first] = pictures
  const named = textOf(node).trim() !== '' || pictures.some((one) => attribute(one, 'alt') !== '')
  if (first && !named) first.properties.alt = addressInWords(href)
}

/** Leads every link where `link` says; what the text had is returned. A link that is led nowhere becomes its words. */
export function leadLinks(tree: Root | Element, link: (href: string) => string): string[] {
  return elementsIn(tree)
    .filter(({ tagName }) => tagName === 'a')
    .map((node) => {
      const from = attribute(node, 'href')
      const to = linkAddress(link(from))
      if (to === undefined) Object.assign(node, { tagName: 'span', properties: {} })
      else {
        node.properties.href = to
        nameLink(node, to)
      }
      return from
    })
}
