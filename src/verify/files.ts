/** Files: what was written for the site, and how large each file is. */
import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Each file below `folder` by its address, `/2018/12/psoas.html`, with its size in bytes. */
export function filesIn(folder: string): Map<string, number> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    paths.map((path) => [`/${relative(folder, path).split(sep).join('/')}`, statSync(path).size]),
  )
}
