/** Public: whether what stands in public/ reached the site as it is, and whether it is a file at all. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Problem } from '../model/problem.ts'

/** Links and other things that are no files: a copy of what they lead to would be published. */
export function leadingOut(root: string): Problem[] {
  return entriesOf(root)
    .filter((entry) => !entry.isFile())
    .map((entry) => ({
      level: 'error',
      file: nameOf(root, entry),
      message: 'This is no file, but a link to another place or something that cannot be read.',
      advice: 'Put a copy of the file itself here, or delete it.',
    }))
}

/** Files at the address of something that the site writes itself: one of the two would be lost. */
export function overwritten(
  root: string,
  output: string,
  written: readonly { readonly url: string }[],
): Problem[] {
  const pages = new Set(written.map(({ url }) => url.replace(/\/$/, '/index.html')))
  return entriesOf(root).flatMap((entry) => {
    const file = nameOf(root, entry)
    const address = file.slice('public'.length)
    const arrived = (): boolean => {
      const place = join(output, address)
      return existsSync(place) && readFileSync(place).equals(readFileSync(join(root, file)))
    }
    if (!pages.has(address) && arrived()) return []
    const message = `The site writes a file of its own at ${address}.`
    return [{ level: 'error', file, message, advice: 'Rename this one, or delete it.' }]
  })
}

function entriesOf(root: string) {
  const folder = join(root, 'public')
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => !entry.isDirectory())
}

/** From the project's folder, with slashes: `public/favicon.ico`. */
function nameOf(root: string, entry: ReturnType<typeof entriesOf>[number]): string {
  return relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')
}
