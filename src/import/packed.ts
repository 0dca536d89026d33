/** Packed: a long list of plain data that takes a small part of the memory of its items; they are made again when read. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** In letters; so much is unpacked at a time. */
const BLOCK = 65_536

/**
 * A list to which items are added, and which is read from its beginning, as often as it is asked. An item is what JSON
 * keeps of it, and holds on to nothing that it was cut from.
 */
export class Packed<Item> implements Iterable<Item> {
  readonly #blocks: Uint8Array[] = []
  /** Those that do not fill a block yet, each as JSON. */
  #last: string[] = []
  #size = 0
  #length = 0

  get length(): number {
    return this.#length
  }

  push(...items: readonly Item[]): void {
    for (const item of items) {
      const line = JSON.stringify(item)
      this.#last.push(line)
      this.#size += line.length
      this.#length++
      if (this.#size >= BLOCK) this.#pack()
    }
  }

  *[Symbol.iterator](): Generator<Item> {
    for (const block of this.#blocks) {
      const lines = inflateRawSync(block).toString('utf8').split('\n')
      for (const line of lines) yield read(line)
    }
    for (const line of this.#last) yield read(line)
  }

  /** As a list of its items, for JSON.stringify. */
  toJSON(): Item[] {
    return [...this]
  }

  /** Quickly: what texts say of themselves is so much alike that more care makes it little smaller. */
  #pack(): void {
    this.#blocks.push(deflateRawSync(this.#last.join('\n'), { level: 1 }))
    this.#last = []
    this.#size = 0
  }
}

function read<Item>(line: string): Item {
  const item: Item = JSON.parse(line)
  return item
}
