/** Results: what was found, as items of a list. */
import {
  type Piece,
  type Stretch,
  type Text,
  bestStretch,
  excerpt,
  pieces,
  readText,
  shortOrBest,
  titleAt,
  together,
} from './excerpt.ts'
import type { Anchor, Hit, Part } from './pagefind.ts'
import { fill } from './slots.ts'

/** How many headings of one page are named below it. */
const PARTS = 3

/** One result: its title as a link, kind, day, excerpt, and the headings below which most was found. */
export function resultItem(hit: Hit, template = 'result'): DocumentFragment {
  const { url, meta, filters } = hit
  const text = readText(hit.raw_content, hit.locations)
  const title = together(meta.title ?? url)
  const heading = titleAt(text, title, 0)
  const whole = { from: heading.to, to: text.words.length }
  const prose = { ...text, found: outsideHeadings(text, hit) }
  const shown = shortOrBest(prose, whole)
  const item = fill(template, {
    title: titleNodes(text, title, heading),
    kind: filters.kind?.join(', ') ?? '',
    day: meta.day ?? '',
    excerpt: excerpt(text, shown, whole).map(toNode),
    parts: partsOf(hit).map((part) => partItem(part, text, hit, shown)),
  })
  item.querySelector('a')?.setAttribute('href', url)
  return item
}

/** The headings of the page below which most was found, in their order. */
function partsOf({ sub_results }: Hit): Part[] {
  return sub_results
    .filter(({ anchor }) => anchor !== undefined && anchor.element !== 'h1')
    .sort((a, b) => b.locations.length - a.locations.length)
    .slice(0, PARTS)
    .sort((a, b) => placeOf(a) - placeOf(b))
}

/** A heading as a link; with an excerpt, unless only its own words were found or the page's excerpt says it already. */
function partItem(part: Part, text: Text, { anchors }: Hit, shown: Stretch): DocumentFragment {
  const title = together(part.title)
  const heading = titleAt(text, title, placeOf(part))
  const next = anchors.find((anchor) => isHeading(anchor) && anchor.location > heading.from)
  const whole = { from: heading.to, to: next?.location ?? text.words.length }
  const best = bestStretch({ ...text, found: part.locations }, whole)
  const isNew = best.to <= shown.from || best.from >= shown.to
  const isBelow = part.locations.some((location) => location >= heading.to)
  const item = fill('part', {
    title: titleNodes(text, title, heading),
    excerpt: isNew && isBelow ? excerpt(text, best, whole).map(toNode) : '',
  })
  item.querySelector('a')?.setAttribute('href', part.url)
  return item
}

/** The places of found words that stand in the text itself: a heading alone says little. */
function outsideHeadings(text: Text, { anchors }: Hit): number[] {
  const headings = anchors
    .filter(isHeading)
    .map(({ text: title, location }) => titleAt(text, together(title), location))
  return text.found.filter((place) => !headings.some(({ from, to }) => place >= from && place < to))
}

/** The title with its found words marked. The text ends a title with a full stop that is not part of it. */
function titleNodes(text: Text, title: string, heading: Stretch): string | Node[] {
  if (heading.to === heading.from) return title
  let left = title.length
  return pieces(text, heading).map(({ text, marked }) => {
    const kept = text.slice(0, left)
    left -= kept.length
    return toNode({ text: kept, marked })
  })
}

function toNode({ text, marked }: Piece): Node {
  if (!marked) return document.createTextNode(text)
  const mark = document.createElement('mark')
  mark.textContent = text
  return mark
}

function isHeading({ element }: Anchor): boolean {
  return /^h\d$/.test(element)
}

function placeOf({ anchor }: Part): number {
  return anchor?.location ?? 0
}
