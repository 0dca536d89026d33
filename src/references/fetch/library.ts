/** Library: content/references/library.json as a text that works are added to. Entries are kept exactly as they are. */
import * as z from 'zod'
import type { Reference } from '../../model/reference.ts'
import { freeKey, keyOf } from '../key.ts'

export type Added =
  /** The file with the new entry, sorted by id. */
  | { readonly key: string; readonly text: string }
  /** The work stands there already, under this key. */
  | { readonly key: string; readonly text?: undefined }
  /** The file cannot be read, and so not be added to without losing what is in it. */
  | { readonly unreadable: true }

/**
 * Adds a work to the library, which is undefined where there is no file yet. `elsewhere` are the works of the other
 * files: one that is there is not added, and no key of theirs is given again.
 */
export function addTo(
  library: string | undefined,
  work: Reference,
  elsewhere: readonly Reference[],
): Added {
  const entries = entriesOf(library ?? '[]')
  if (!entries) return { unreadable: true }
  const known = [...entries, ...elsewhere].find((entry) => sameWork(entry, work))
  if (known) return { key: String(known.id) }
  const taken = new Set([...entries, ...elsewhere].map(({ id }) => String(id)))
  const key = freeKey(keyOf(work), taken)
  const all = [...entries, { ...work, id: key }]
  // By code units, so that the order is the same in every language.
  all.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
  return { key, text: `${JSON.stringify(all, null, 2)}\n` }
}

type Entry = z.output<typeof entry>

const entry = z.looseObject({
  id: z.union([z.string(), z.number()]),
  DOI: z.string().optional(),
  PMID: z.union([z.string(), z.number()]).optional(),
})

function entriesOf(text: string): Entry[] | undefined {
  try {
    return z.array(entry).safeParse(JSON.parse(text.replace(/^\ufeff/, ''))).data
  } catch {
    return undefined
  }
}

function sameWork(entry: Pick<Entry, 'DOI' | 'PMID'>, work: Reference): boolean {
  const doi = (text: string | undefined) => text?.replace(/^.*doi\.org\//i, '').toLowerCase()
  return (
    (work.DOI !== undefined && doi(entry.DOI) === doi(work.DOI)) ||
    (work.PMID !== undefined && String(entry.PMID ?? '') === work.PMID)
  )
}
