/** Free places: which old addresses can be a file of the site without standing in the way of another. */
import { type Site, pagesOf } from '../model/site.ts'
import type { Move } from './moves.ts'

/** The longest name that common file systems keep, in bytes of UTF-8. */
const LONGEST = 255

/**
 * The moves whose old address can hold a page, each with that page's path: `/2017/old.html` itself, a folder's page
 * for `/2017/` and `/feeds/posts/default`; not `/old.php`, which a host would not serve as a page.
 */
export function freePlaces(moves: readonly Move[], site: Site): { path: string; move: Move }[] {
  if (moves.length === 0) return []
  const files = new Set<string>()
  const folders = new Set<string>()
  const take = (file: string): void => {
    files.add(plain(file))
    for (const folder of foldersOf(file)) folders.add(folder)
  }
  const others = [...pagesOf(site), ...site.files]
  for (const path of [...others.map((page) => page.path), ...site.extras]) take(fileOf(path))
  return moves.flatMap((move) => {
    const path = pagePath(move.from)
    if (path === undefined) return []
    const file = fileOf(path)
    const blocked =
      files.has(plain(file)) ||
      folders.has(plain(file)) ||
      foldersOf(file).some((folder) => files.has(folder))
    if (blocked || file.split('/').some((name) => Buffer.byteLength(name) > LONGEST)) return []
    take(file)
    return [{ path, move }]
  })
}

function pagePath(address: string): string | undefined {
  // A query is no part of a file's name, and on some systems its sign can be in none.
  if (/\?|%3F/.test(address)) return undefined
  const from = address.replaceAll('%2F', '/').replaceAll('%23', '#')
  if (from.endsWith('/') || /\.html?$/.test(from)) return from
  return /\.[^/]*$/.test(from) ? undefined : `${from}/`
}

function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path
}

/** `/a`, `/a/b` for `/a/b/c.html`. */
function foldersOf(file: string): string[] {
  const names = plain(file).split('/').slice(1, -1)
  return names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`)
}

/** macOS and Windows take names that differ only in case or in the form of their accents for one. */
function plain(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
