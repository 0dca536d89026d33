/** Tree: what stands in a YAML document, as values for the schema and as places for the problems. */
import type { Spot } from '../wrong.ts'

export type Path = readonly PropertyKey[]

/** A value's place in the source, and those of the values in it. */
export interface Branch {
  /** Where its name stands, for a field. */
  readonly key?: number
  start: number
  end: number
  /** Something is wrong with it that has been reported. */
  faulty: boolean
  readonly branches: Map<string, Branch>
}

interface Ground {
  readonly text: string
  readonly root: Branch
  /** Texts, lists and fields. A field without a value is not there. */
  readonly value: unknown
  /** False when something in it could not be read as it stands. */
  readonly sound: boolean
  /** False when the end of it could not be read at all. */
  readonly whole: boolean
  /** The place in the file of an offset in the text. */
  readonly spotOf: (offset: number) => Spot
}

/** Paths lead from the whole to a part of it: `['menu', 0, 'title']`. */
export class YamlTree {
  readonly value: unknown
  readonly sound: boolean
  readonly whole: boolean
  readonly #ground: Ground

  constructor(ground: Ground) {
    this.#ground = ground
    this.value = ground.value
    this.sound = ground.sound
    this.whole = ground.whole
  }

  /** Where a value stands; where there is none, the nearest thing around it. */
  spot(path: Path): Spot {
    return this.#ground.spotOf(this.#nearest(path).branch.start)
  }

  /** Where the name of a field stands. */
  keySpot(path: Path): Spot {
    const { branch } = this.#nearest(path)
    return this.#ground.spotOf(branch.key ?? branch.start)
  }

  /** True when the field is named, be it without a value. */
  names(path: Path): boolean {
    return this.#nearest(path).found
  }

  /** True when something is wrong with the value that has been reported. */
  isFaulty(path: Path): boolean {
    const { branch, found } = this.#nearest(path)
    return found && branch.faulty
  }

  /** The value as it is written; empty where there is none. */
  written(path: Path): string {
    const { branch, found } = this.#nearest(path)
    return found ? this.#ground.text.slice(branch.start, branch.end) : ''
  }

  /** The names of the fields of a part, those without a value among them. */
  fields(path: Path = []): string[] {
    const { branch, found } = this.#nearest(path)
    return found ? [...branch.branches.keys()] : []
  }

  #nearest(path: Path): { branch: Branch; found: boolean } {
    let branch = this.#ground.root
    for (const step of path) {
      const next = branch.branches.get(String(step))
      if (!next) return { branch, found: false }
      branch = next
    }
    return { branch, found: true }
  }
}
