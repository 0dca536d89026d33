/** Tally: what a conversion finds on its way, for the report to the author. */
import type { Element, Text } from 'hast'
import { isElement } from './hast.ts'

/** Where pictures and links of the text are to lead; given by whoever converts. */
export interface Places {
  /** The address of a picture at full size → what the Markdown says: a file's name, or an address. */
  image(src: string): string
  link(href: string): string
}

export interface Picture {
  /** As the text had it. */
  readonly src: string
  /** The address of the same picture at full size. */
  readonly full: string
  /** Empty where the text had none. */
  readonly alt: string
  readonly caption?: string
}

export class Tally {
  readonly places: Places
  readonly #pictures = new Map<Element, Picture>()
  readonly #notes = new Set<string>()
  readonly #dropped = new Map<string, number>()
  /** Signs that were typed to make a list look like one, and are its markup now. */
  readonly #marks = new Map<Text, string>()
  #count = 0

  constructor(places: Places) {
    this.places = places
  }

  /** Another number at each call. */
  next(): number {
    return this.#count++
  }

  note(words: string): void {
    this.#notes.add(words)
  }

  notes(): string[] {
    return [...this.#notes]
  }

  addPicture(node: Element, picture: Picture): void {
    this.#pictures.set(node, picture)
  }

  addCaption(node: Element, caption: string): void {
    const picture = this.#pictures.get(node)
    if (picture) this.#pictures.set(node, { ...picture, caption })
  }

  images(): Picture[] {
    return [...this.#pictures.values()]
  }

  drop(what: string, count = 1): void {
    this.#dropped.set(what, (this.#dropped.get(what) ?? 0) + count)
  }

  dropped(): { what: string; count: number }[] {
    return Array.from(this.#dropped, ([what, count]) => ({ what, count }))
  }

  /** The first words of `source` are a list's mark now; the rest of them is `left`. */
  takeMark(source: Text | undefined, left: string): void {
    if (source) this.#marks.set(source, left)
  }

  takeMarksIn(node: Element): void {
    for (const child of node.children) {
      if (child.type === 'text') this.takeMark(child, '')
      else if (isElement(child)) this.takeMarksIn(child)
    }
  }

  /** A text's words, without those that are markup now. */
  wordsOf(source: Text): string {
    return this.#marks.get(source) ?? source.value
  }
}
