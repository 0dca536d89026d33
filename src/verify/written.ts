/** Written: whether every page was written, once, and no file is empty. */
import type { Problem } from '../model/problem.ts'
import { type Site, pagesOf } from '../model/site.ts'
import { fault } from './fault.ts'

/** `written` are the pages that were printed; `files` is what stands in the folder, with sizes. */
export function unwritten(
  site: Site,
  written: readonly { readonly url: string }[],
  files: ReadonlyMap<string, number>,
): Problem[] {
  const times = new Map<string, number>()
  for (const { url } of written) times.set(fileOf(url), (times.get(fileOf(url)) ?? 0) + 1)
  const pages = pagesOf(site).flatMap(({ path, title, file = path }) => {
    const count = times.get(fileOf(path)) ?? 0
    if (count === 1 && files.has(fileOf(path))) return []
    const how = count > 1 ? `${count} times` : 'not at all'
    return [fault(file, `The page of “${title}” was written ${how}: ${path}`)]
  })
  const pictures = site.files.flatMap(({ from, path }) =>
    files.has(path) ? [] : [fault(from, `This file did not reach the site: ${path}`)],
  )
  const others = [...site.feeds.map(({ path }) => path), ...site.extras].flatMap((path) =>
    files.has(path) ? [] : [fault(path, 'This file of the site was not written.')],
  )
  const empty = [...files].flatMap(([path, size]) =>
    size === 0 ? [fault(path, 'This file of the site is empty.')] : [],
  )
  return [...pages, ...pictures, ...others, ...empty]
}

function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path
}
