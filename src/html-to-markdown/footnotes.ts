/** Footnotes: those that Word, Google Docs and WordPress write as links to and fro, found where that is certain. */
import type { Element, ElementContent, Root } from 'hast'
import { attribute, elementsIn, isElement, textOf } from './hast.ts'

/** Around a note nothing may stand but these, or it would end up within something else. */
const AROUND = /^(div|section|article|main|center|ol|body)$/
const MARK = /^\[?(\d{1,3}|[ivxl]{1,6})\]?$/i

interface Note {
  /** The block that holds its words, and what that stands in. */
  readonly block: Element
  readonly parent: Element | Root
  /** The link back to the text, which is part of its words in no other form. */
  readonly back: Element
}

/**
 * Puts an element `note` in the place of each footnote, and `note-mark` where the text refers to it; both have its `label`.
 * A footnote is certain where a link of a number or letters leads to it, and a link in it leads back to the first, as
 * `#_ftn1` and `#_ftnref1` of Word do. All others stay links and words.
 */
export function findFootnotes(tree: Root): void {
  const anchors = new Map<string, Element>()
  const links: Element[] = []
  for (const node of elementsIn(tree)) {
    for (const name of [attribute(node, 'id'), attribute(node, 'name')])
      if (name !== '' && !anchors.has(name)) anchors.set(name, node)
    if (node.tagName === 'a' && placeOf(node) !== '') links.push(node)
  }
  if (links.length < 2) return
  const parents = parentsOf(tree)
  const notes = new Map<string, Note>()
  const backs = new Set<Element>()
  for (const link of links) {
    const place = placeOf(link)
    // What leads back comes later in the text than what leads to it.
    if (backs.has(link) || notes.has(place)) continue
    const note = noteAt(link, anchors.get(place), parents)
    if (!note) continue
    notes.set(place, note)
    backs.add(note.back)
  }
  const labels = new Map([...notes.keys()].map((place, at) => [place, String(at + 1)]))
  for (const link of links) {
    const label = labels.get(placeOf(link))
    if (label === undefined || backs.has(link) || !MARK.test(wordsOf(link))) continue
    const children = [{ type: 'text', value: label }]
    Object.assign(link, { tagName: 'note-mark', properties: { label }, children })
  }
  for (const [place, note] of notes) takeOut(note, labels.get(place) ?? '', parents)
}

/** What the link leads to in the same text; Word's own places count whatever address stands before them. */
function placeOf(node: Element): string {
  const href = attribute(node, 'href').trim()
  return /^#(.+)$/.exec(href)?.[1] ?? /#(_(?:ftn|edn)(?:ref)?\d+)$/.exec(href)?.[1] ?? ''
}

function wordsOf(node: Element): string {
  return textOf(node).replace(/\s+/g, '')
}

type Parents = ReadonlyMap<ElementContent, Element | Root>

/** The note that a link of the text leads to, if one in it leads back. */
function noteAt(link: Element, target: Element | undefined, parents: Parents): Note | undefined {
  if (!target || !MARK.test(wordsOf(link))) return undefined
  const names = namesAround(link, parents)
  let block: Element | Root | undefined = target
  while (block && isElement(block) && !/^(p|li|div)$/.test(block.tagName))
    block = parents.get(block)
  if (!block || !isElement(block)) return undefined
  const around = parents.get(block)
  // Word puts the paragraphs of a note into a `<div id="ftn1">`.
  if (around && isElement(around, 'div') && /^[fe](?:tn|dn)\d+$/.test(attribute(around, 'id')))
    block = around
  const parent = parents.get(block)
  const back = elementsIn(block).find(
    (one) => one.tagName === 'a' && one !== link && names.includes(placeOf(one)),
  )
  const isWithin = elementsIn(block).includes(link)
  if (!parent || !back || isWithin || !standsAlone(parent, parents)) return undefined
  return { block, parent, back }
}

/** What a link is called: its own name or id, and that of the `<sup>` around it. */
function namesAround(link: Element, parents: Parents): string[] {
  const around = parents.get(link)
  const nodes = around && isElement(around, 'sup', 'span') ? [link, around] : [link]
  return nodes
    .flatMap((node) => [attribute(node, 'id'), attribute(node, 'name')])
    .filter((name) => name !== '')
}

function standsAlone(parent: Element | Root, parents: Parents): boolean {
  for (
    let node: Element | Root | undefined = parent;
    node && isElement(node);
    node = parents.get(node)
  )
    if (!AROUND.test(node.tagName)) return false
  return true
}

/** The note in the place of its block; a list of nothing but notes is none any more, and so is the line above them. */
function takeOut({ block, parent, back }: Note, label: string, parents: Parents): void {
  const holder = parents.get(back)
  if (holder) holder.children = holder.children.filter((child) => child !== back)
  Object.assign(block, { tagName: 'note', properties: { label } })
  const others = parent.children.filter((child) => !isElement(child, 'note') && isSeen(child))
  if (isElement(parent, 'ol') && others.length === 0) parent.tagName = 'div'
  if (others.every((child) => isElement(child, 'hr')))
    parent.children = parent.children.filter((child) => isElement(child, 'note'))
}

function isSeen(node: ElementContent | Root['children'][number]): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return isElement(node) && node.tagName !== 'br'
}

function parentsOf(tree: Root): Map<ElementContent, Element | Root> {
  const parents = new Map<ElementContent, Element | Root>()
  const walk = (node: Element | Root) => {
    for (const child of node.children) {
      if (child.type === 'doctype') continue
      parents.set(child, node)
      if (child.type === 'element') walk(child)
    }
  }
  walk(tree)
  return parents
}
