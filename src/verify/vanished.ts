/** Vanished: published pages that the new site would not have, and of which nobody has said what becomes of them. */
import type { Page, PublishedPage } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import { type Site, pagesOf } from '../model/site.ts'

const FILE = 'content/redirects.yaml'

/** An error for each text that would be lost, a warning for each list of posts: lists come and go with their posts. */
export function lost(site: Site, published: readonly PublishedPage[]): Problem[] {
  const answered = answeredBy(site)
  const known = new Set(published.map((page) => page.path))
  const added = pagesOf(site).filter((page) => !known.has(page.path))
  return published
    .filter(({ path }) => !answered.has(path))
    .map((page) => {
      const { path, title, file } = page
      const now = added.find(
        (one) => one.file !== undefined && (one.file === file || one.title === title),
      )
      const moved = `${path}: ${now?.path ?? '/where/it/is/now.html'}`
      const gone = `gone:\n      ${path}: The reason, for those who look for it.`
      return {
        level: file === undefined ? 'warning' : 'error',
        file: FILE,
        message: `“${title}” is published at ${path}, and would be there no more.`,
        advice: now
          ? `It seems to have moved: write  ${moved}`
          : `If it has moved, write  ${moved}  If it is withdrawn, write\n    ${gone}`,
      }
    })
}

/** The pages that later builds must not lose: those of this one, and earlier ones that something answers for. */
export function keptPages(site: Site, published: readonly PublishedPage[]): PublishedPage[] {
  const pages = pagesOf(site).filter((page) => page.listed && !isContinuation(page))
  const present = new Set(pages.map((page) => page.path))
  const answered = answeredBy(site)
  const earlier = published.filter(({ path }) => !present.has(path) && answered.has(path))
  const kept = pages.map(({ path, title, file }) => ({ path, title, ...(file && { file }) }))
  return [...kept, ...earlier].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function answeredBy(site: Site): Set<string> {
  return new Set([
    ...pagesOf(site).map((page) => page.path),
    ...site.redirects.map((redirect) => redirect.from),
    ...(site.withdrawals ?? []).map((withdrawal) => withdrawal.path),
  ])
}

/** `/page/2/`: what stands on it moves with every post. */
function isContinuation(page: Page): boolean {
  return 'number' in page && typeof page.number === 'number' && page.number > 1
}
