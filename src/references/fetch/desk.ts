/** Desk: what the commands about references work with. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reference } from '../../model/reference.ts'
import { readCslJson } from '../csl-json.ts'
import { readNbib } from '../nbib.ts'
import { readRis } from '../ris.ts'
import type { Sources } from './sources.ts'
import { readIfThere } from './store.ts'

export interface Desk {
  /** The author's folder of references, absolute. */
  readonly folder: string
  readonly sources: Sources
  /** `2026-11-22`. */
  readonly today: string
  /** A work as reference lists print it. */
  format(reference: Reference): string
  /** Prints one line for the author. */
  say(line: string): void
}

export const LIBRARY = 'library.json'
export const RETRACTIONS = 'retractions.json'

/** The works in the files of `imports/`; what is wrong with them is for `npm run check` to say. */
export async function importedWorks(folder: string): Promise<Reference[]> {
  const names = await readdir(join(folder, 'imports')).catch(() => [])
  const works = names.sort().map(async (name): Promise<Reference[]> => {
    const read = READERS[name.replace(/^.*\./, '').toLowerCase()]
    const text = read && (await readIfThere(join(folder, 'imports', name)))
    if (!read || text === undefined) return []
    return read(text, name, () => {}).map(({ reference }) => reference)
  })
  return (await Promise.all(works)).flat()
}

const READERS: Readonly<Record<string, typeof readCslJson>> = {
  json: readCslJson,
  nbib: readNbib,
  ris: readRis,
}
