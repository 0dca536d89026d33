/** Sections: figures, what can be opened, and what was embedded. */
import type { Element } from 'hast'
import { embedOf, isNuisance } from './embeds.ts'
import type { Read } from './flow.ts'
import { element, elementsIn, isElement, textOf } from './hast.ts'
import { inlineOf } from './inline.ts'
import { figureOf } from './pictures.ts'
import type { Mark } from './runs.ts'
import type { Tally } from './tally.ts'

/** A `<figure>` of pictures with its caption; one of other things is what stands in it. */
export function figureBlocks(
  node: Element,
  marks: readonly Mark[],
  read: Read,
  tally: Tally,
): Element[] {
  const { children } = node
  const at = children.findIndex((child) => isElement(child, 'figcaption'))
  const before = read(children.slice(0, Math.max(0, at)), marks)
  const caption = read(children.slice(Math.max(0, at), at + 1), marks)
  const after = read(children.slice(at + 1), marks)
  const shown = [...before, ...after]
  const isPictures = shown.every(
    (block) =>
      elementsIn(block).some((one) => isElement(one, 'img')) && textOf(block).trim() === '',
  )
  if (shown.length > 0 && isPictures) return figureOf(shown, inlineOf(caption), tally)
  return [...before, ...caption, ...after]
}

/** `<details>` with its `<summary>`; without one, what stands in it. */
export function detailsBlocks(node: Element, marks: readonly Mark[], read: Read): Element[] {
  const summary = node.children.find((child) => isElement(child, 'summary'))
  const rest = node.children.filter((child) => child !== summary)
  const title = summary ? inlineOf(read([summary], marks)) : []
  const blocks = read(rest, marks)
  return title.length === 0 ? blocks : [element('details', [element('summary', title), ...blocks])]
}

/** A link, with its picture where the author has one; nothing for what is none of the author's. */
export function embedBlocks(node: Element, tally: Tally, embed = embedOf(node)): Element[] {
  if (!embed || isNuisance(embed)) {
    tally.drop(embed ? 'advertisement, counter or button' : `${node.tagName} without an address`)
    return []
  }
  const { href, title, picture } = embed
  tally.note(`What was embedded here is a link now: ${href}`)
  const local = picture && tally.places.image(picture)
  const isLocal = local && !/^[a-z]+:|^\/\//i.test(local)
  const shown = isLocal
    ? element('img', [], { src: local, alt: title ?? href })
    : ({ type: 'text', value: title ?? href } as const)
  return [element('p', [element('a', [shown], { href })])]
}
