/** Downloads: lists of references as files, in the formats that programs for references read. */
import type { Download } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'

/** Writes references in one format. */
export type WriteReferences = (references: readonly Reference[]) => string

/** What a format puts before the first work of a list, between two, and after the last. */
export type Frame = readonly [before: string, between: string, after: string]

/** A list as pieces of a file (UTF-8), to be written one after the other. */
export type Pieces = (references: readonly Reference[]) => Uint8Array[]

export interface Format extends Omit<Download, 'path'> {
  /** `ris`. */
  readonly ending: string
  readonly pieces: Pieces
}

/** A file of the site, made when it is written. */
export interface DownloadFile extends Download {
  pieces(): Uint8Array[]
}

/** One file for each format: `<base>.ris`, … */
export function downloadsOf(
  references: readonly Reference[],
  base: string,
  formats: readonly Format[],
): DownloadFile[] {
  return formats.map(({ name, type, ending, pieces }) => ({
    ...{ name, type, path: `${base}.${ending}` },
    pieces: () => pieces(references),
  }))
}

/** Makes lists of one work or more from works that are each written once, as many lists hold them. */
export function workByWork(write: WriteReferences, frame: Frame): Pieces {
  const before = Buffer.from(frame[0])
  const between = Buffer.from(frame[1])
  const after = Buffer.from(frame[2])
  const known = new WeakMap<Reference, Uint8Array>()
  const one = (reference: Reference): Uint8Array => {
    const found = known.get(reference)
    if (found) return found
    const list = Buffer.from(write([reference]))
    const work = list.subarray(before.length, list.length - after.length)
    known.set(reference, work)
    return work
  }
  return (references) => [
    before,
    ...references.flatMap((work, at) => (at > 0 ? [between, one(work)] : [one(work)])),
    after,
  ]
}

/** An address without what stands after its name: `/2018/12/psoas`. */
export function baseOf(path: string): string {
  return path.replace(/\.html?$|(?<=.)\/$/, '')
}
