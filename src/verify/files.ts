/** Files: what was written for the site, and how large each file is. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Each file below `folder` by its address, `/2018/12/psoas.html`, with its size in bytes. */
export function filesIn(folder: string): Map<string, number> {
  const files = new Map<string, number>()
  const read = (path: string, address: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const [inner, name] = [join(path, entry.name), `${address}/${entry.name}`]
      if (entry.isDirectory()) read(inner, name)
      else files.set(name, statSync(inner).size)
    }
  }
  read(folder, '')
  return files
}
