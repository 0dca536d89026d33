/** Mend the folder: every file that can be put right without asking, changed in one step each, with a copy kept. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { chmod, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { attempt, openFolder } from './folder.ts'
import { mend } from './mend.ts'

export interface Mending {
  /** Below the author's folder: `posts/psoas.md`. */
  readonly path: string
  /** From the project's folder, for the author. */
  readonly file: string
  readonly changes: readonly string[]
  /** What the file holds now, and what it should hold; the same where only its name is wrong. */
  readonly from: Uint8Array
  readonly to: Uint8Array
  /** The name it should have, where that is another one. */
  readonly name?: string
}

/** What can be mended in the author's folder (both absolute). Nothing is changed yet. */
export function findMendings(root: string, content: string): Mending[] {
  const folder = openFolder(root, content, () => undefined)
  const names = new Map(folder.misnamed.map(({ path, name }) => [path, name]))
  const texts = folder.files.filter(({ kind }) => kind !== 'picture').map(({ path }) => path)
  return [...texts, ...names.keys()].flatMap((path) => {
    const place = join(content, path)
    // What the system does not let be read is told by the check.
    const size = attempt(() => statSync(place).size)
    if (!('value' in size) || size.value > LARGEST) return []
    const wanted = names.get(path)
    const name = wanted !== undefined && isFree(place, wanted) ? wanted : undefined
    const read = attempt(() => readFileSync(place))
    if (!('value' in read)) return []
    const from = read.value
    const mended = mend(from, (wanted ?? path).endsWith('.yaml') ? 'yaml' : 'markdown')
    if (!mended && name === undefined) return []
    const changes = [
      ...(mended?.changes ?? []),
      ...(name === undefined ? [] : [`renamed to ${name}`]),
    ]
    const file = folder.name === '' ? path : `${folder.name}/${path}`
    return [{ path, file, changes, from, to: mended?.bytes ?? from, name }]
  })
}

/**
 * Mends one file: its former bytes are kept below `copies`, the new ones are written beside it and take its place in one
 * step, so that a power cut leaves the one or the other. A file that was saved since it was read is left alone.
 *
 * @returns where the copy stands; undefined when the file was left alone.
 */
export async function mendFile(
  content: string,
  copies: string,
  { path, from, to, name }: Mending,
): Promise<string | undefined> {
  const place = join(content, path)
  const copy = join(copies, path)
  await mkdir(dirname(copy), { recursive: true })
  await writeFile(copy, from, { flag: 'wx' })
  const { mode } = statSync(place)
  const beside = join(dirname(place), `.${process.pid}.mended`)
  const handle = await open(beside, 'wx')
  try {
    await handle.writeFile(to)
    await handle.sync()
    await handle.close()
    await chmod(beside, mode)
    if (!readFileSync(place).equals(from)) return undefined
    await rename(beside, place)
    if (name !== undefined) await rename(place, join(dirname(place), name))
    return copy
  } finally {
    await rm(beside, { force: true })
  }
}

/** A text that is larger is told so, and is left to its author. */
const LARGEST = 2 * 1024 * 1024

/** True when no other file of the folder has the name, on disks that tell capitals apart and on others. */
function isFree(place: string, name: string): boolean {
  const own = place.slice(dirname(place).length + 1)
  const others = existsSync(dirname(place)) ? readdirSync(dirname(place)) : []
  return others.every((other) => other === own || other.toLowerCase() !== name.toLowerCase())
}
