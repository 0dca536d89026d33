/** Addresses: whether each text has one that nothing else of the site wants. */
import type { Problem } from '../model/problem.ts'
import { type Site, pagesOf } from '../model/site.ts'

/** A problem for each text of the author's at the address of another page or file, or among the program's own files. */
export function contested(site: Site): Problem[] {
  const texts = [...site.posts, ...site.pages]
  const own = new Set<unknown>(texts)
  const others = new Map<string, string>()
  for (const page of pagesOf(site)) {
    if (!own.has(page)) others.set(key(page.path), `“${page.title}”`)
  }
  for (const path of site.extras) others.set(key(path), 'a file of the site')
  const folders = new Set([...others.keys()].flatMap(foldersOf))
  return texts.flatMap(({ path, file = '', title }) => {
    const at = key(path)
    const other = others.get(at) ?? foldersOf(at).flatMap((folder) => others.get(folder) ?? [])[0]
    const kept = KEPT.find((folder) => at.startsWith(folder))
    const place = { level: 'error', file } as const
    const advice = 'Write another  permalink .'
    if (other !== undefined) {
      const message = `“${title}” wants the address “${path}”, where ${other} stands.`
      return [{ ...place, message, advice }]
    }
    if (kept !== undefined) {
      const message = `“${path}” stands in ${kept}, which the site keeps for files of its own.`
      return [{ ...place, message, advice }]
    }
    const message = `“${path}” is the name of a folder of the site.`
    return folders.has(at) ? [{ ...place, message, advice }] : []
  })
}

/** The folders of styles, scripts and the search, which are written anew as a whole. */
const KEPT = ['/assets/', '/pagefind/', '/search/']

/** The file that an address is, as disks see it that do not tell capitals apart. */
function key(path: string): string {
  return path.normalize('NFC').toLowerCase().replace(/\/$/, '/index.html')
}

/** `/a`, `/a/b` for `/a/b/c.html`. */
function foldersOf(file: string): string[] {
  const names = file.split('/').slice(1, -1)
  return names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`)
}
