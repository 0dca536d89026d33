/** Runs the checks of written pages on pages given as markup. */
import { addressesOf } from '../../src/links/addresses.ts'
import { checkPages } from '../../src/links/check-pages.ts'
import { referencesOf } from '../../src/links/references.ts'
import { WrittenPages } from '../../src/links/written-pages.ts'
import { printProblem } from '../../src/model/problem.ts'
import type { Site } from '../../src/model/site.ts'

export const POST = '/2018/12/sore-knees.html'
export const ABOUT = '/p/about.html'

/** The problems of pages given as markup by their path; `files` were written beside them. */
export function problems(
  site: Site,
  pages: Record<string, string>,
  files: readonly string[] = [],
): string[] {
  const html = Object.entries(pages).map(([url, content]) => ({ url, content }))
  return checkPages(site, {
    pages: new WrittenPages(html, site.redirects),
    references: referencesOf(site),
    addresses: addressesOf(site, []),
    exists: (path) => files.includes(path),
  }).map(printProblem)
}
