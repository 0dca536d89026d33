/** Downloads: lists of references as files, in the formats that programs for references read. */
import type { Download } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'

/** Writes references in one format. */
export type WriteReferences = (references: readonly Reference[]) => string

/** What a format puts before the first work of a list, between two, and after the last. */
export type Frame = readonly [before: string, between: string, after: string]

export interface Format extends Omit<Download, 'path'> {
  /** `ris`. */
  readonly ending: string
  readonly print: WriteReferences
}

/** A file of the site, made when it is written. */
export interface DownloadFile extends Download {
  print(): string
}

/** One file for each format: `<base>.ris`, … */
export function downloadsOf(
  references: readonly Reference[],
  base: string,
  formats: readonly Format[],
): DownloadFile[] {
  return formats.map(({ name, type, ending, print }) => ({
    ...{ name, type, path: `${base}.${ending}` },
    print: () => print(references),
  }))
}

/** Makes lists of one work or more from works that are each written once, as many lists hold them. */
export function workByWork(
  write: WriteReferences,
  [before, between, after]: Frame,
): WriteReferences {
  const known = new WeakMap<Reference, string>()
  const one = (reference: Reference): string => {
    const found = known.get(reference)
    if (found !== undefined) return found
    const list = write([reference])
    const work = list.slice(before.length, list.length - after.length)
    known.set(reference, work)
    return work
  }
  return (references) => `${before}${references.map(one).join(between)}${after}`
}

/** An address without what stands after its name: `/2018/12/psoas`. */
export function baseOf(path: string): string {
  return path.replace(/\.html?$|(?<=.)\/$/, '')
}
