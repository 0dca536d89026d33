/** Pictures: from an `<img>` to a picture of the text's own, at full size, with its caption. */
import type { Element, ElementContent } from 'hast'
import { fullSize, isPicture, linkAddress } from './addresses.ts'
import { attribute, element, elementsIn, textOf } from './hast.ts'
import { type Mark, type PictureRun, type WordRun, without } from './runs.ts'
import { styleOf } from './style.ts'
import type { Tally } from './tally.ts'

/** Undefined for a picture that nobody sees: a counter of readers, one without an address. */
export function pictureRun(
  node: Element,
  marks: readonly Mark[],
  tally: Tally,
): PictureRun | WordRun | undefined {
  const written = attribute(node, 'src').trim()
  const lazy = attribute(node, 'dataSrc') || attribute(node, 'dataOriginal')
  const src = lazy && (!written || written.startsWith('data:')) ? lazy.trim() : written
  if (isTracker(node, src)) return void tally.drop('tracking picture')
  const alt = altOf(node)
  const emoji = emojiOf(node)
  if (emoji !== undefined) return { kind: 'words', value: emoji, marks }
  const link = marks.find(({ tag }) => tag === 'a')
  const target = String(link?.properties.href ?? '')
  const enlarges = isPicture(target) || (target !== '' && target === src)
  const full = fullSize(enlarges && !src.startsWith('data:') ? target : src)
  if (full === '') return void tally.drop('picture without an address')
  const found = tally.places.image(full)
  const address = found.startsWith('data:') ? undefined : linkAddress(found)
  if (address === undefined || /^(mailto|tel):/i.test(address)) {
    return void tally.drop('picture whose address no text may hold')
  }
  const picture = element('img', [], { src: address, alt })
  tally.addPicture(picture, { src, full, alt })
  return {
    kind: 'picture',
    picture,
    marks: enlarges ? without(marks, 'a') : marks,
    small: isSmall(node),
  }
}

/** Blocks with pictures, and the words below them, as one figure. */
export function figureOf(
  pictures: readonly Element[],
  caption: readonly ElementContent[],
  tally: Tally,
): Element[] {
  const words = textOf(element('p', [...caption])).trim()
  if (words === '') return [...pictures]
  const inner = pictures.findLastIndex(({ tagName }) => tagName === 'figure')
  if (inner >= 0) {
    // One picture's table within another's: each caption is for what stands above it.
    const rest = pictures.slice(inner + 1)
    const own = rest.length > 0 ? figureOf(rest, caption, tally) : [element('p', [...caption])]
    return [...pictures.slice(0, inner + 1), ...own]
  }
  for (const block of pictures) {
    for (const one of elementsIn(block)) if (one.tagName === 'img') tally.addCaption(one, words)
  }
  return [element('figure', [...pictures, element('figcaption', [...caption])])]
}

/** The emoji that a picture shows, as its words say. */
export function emojiOf(node: Element): string | undefined {
  const alt = altOf(node)
  return /^\p{Extended_Pictographic}/u.test(alt) && [...alt].length <= 8 ? alt : undefined
}

/** Words for those who cannot see it; the name of a file is none. */
function altOf(node: Element): string {
  const alt = attribute(node, 'alt').replace(/\s+/g, ' ').trim()
  return /^\S+\.(jpe?g|png|gif|webp|bmp|tiff?)$/i.test(alt) ? '' : alt
}

function isTracker(node: Element, src: string): boolean {
  const sides = ['width', 'height'].map((side) => {
    const value = attribute(node, side) || styleOf(node).get(side) || ''
    return /^\d+(px)?$/.test(value) ? Number.parseInt(value, 10) : undefined
  })
  const isDot = sides.every((side) => side !== undefined && side <= 2)
  return (
    isDot ||
    /\/\/(feeds\.feedburner\.com\/~r\/|[^/]*\.googleusercontent\.com\/tracker\/)/i.test(src)
  )
}

function isSmall(node: Element): boolean {
  const side = (name: string) => Number.parseInt(attribute(node, name), 10)
  return side('width') <= 48 && side('height') <= 48
}
