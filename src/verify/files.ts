/** Files: what was written for the site, and how large each file is. */
import { readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

/** Each file below `folder` by its address, `/2018/12/psoas.html`, with its size in bytes. */
export function filesIn(folder: string): Map<string, number> {
  const files = new Map<string, number>()
  const root = resolve(folder)
  const read = (address: string): void => {
    for (const entry of readdirSync(root + address, { withFileTypes: true })) {
      const inner = `${address}/${entry.name}`
      if (entry.isDirectory()) read(inner)
      else files.set(inner, statSync(root + inner).size)
    }
  }
  read('')
  return files
}
