/** Downloads: lists of references as files, in the formats that programs for references read. */
import type { Download } from '../model/citation.ts'
import type { Reference } from '../model/reference.ts'

/** Writes references in one format. */
export type WriteReferences = (references: readonly Reference[]) => string

export interface Format extends Omit<Download, 'path'> {
  /** `ris`. */
  readonly ending: string
  readonly write: WriteReferences
}

/** A file of the site, made when it is written. */
export interface DownloadFile extends Download {
  content(): string
}

/** One file for each format: `<base>.ris`, … */
export function downloadsOf(
  references: readonly Reference[],
  base: string,
  formats: readonly Format[],
): DownloadFile[] {
  return formats.map(({ name, type, ending, write }) => ({
    ...{ name, type, path: `${base}.${ending}` },
    content: () => write(references),
  }))
}

/** Writes lists from single works, each written once; `between` is what the format puts between two. */
export function workByWork(write: WriteReferences, between: string): WriteReferences {
  const known = new WeakMap<Reference, string>()
  const one = (reference: Reference): string => {
    const text = known.get(reference) ?? write([reference])
    known.set(reference, text)
    return text
  }
  return (references) => references.map(one).join(between)
}

/** An address without what stands after its name: `/2018/12/psoas`. */
export function baseOf(path: string): string {
  return path.replace(/\.html?$|(?<=.)\/$/, '')
}
