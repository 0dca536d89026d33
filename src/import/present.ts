/** Present: what stands in a folder, looked up once, so that most files need not be asked for. */
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** The keys of all that stands in a folder; undefined where a link in it leads to what another folder holds. */
export async function presentIn(folder: string): Promise<Set<string> | undefined> {
  const options = { recursive: true, withFileTypes: true } as const
  const entries = await readdir(folder, options).catch(() => [])
  if (entries.some((entry) => entry.isSymbolicLink())) return undefined
  return new Set(
    entries.map(({ parentPath, name }) => keyOf(relative(folder, join(parentPath, name)))),
  )
}

/** Disks may take names for one that differ in capitals or in the form of accents. */
export function keyOf(path: string): string {
  return path.replaceAll(sep, '/').normalize('NFC').toLowerCase()
}
