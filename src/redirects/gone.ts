/** Gone: the pages that stand at withdrawn addresses and say why, and the one that names all of them. */
import type { Problem } from '../model/problem.ts'
import type { GonePage, Withdrawal } from '../model/redirect.ts'
import { type Site, pagesOf } from '../model/site.ts'
import { freePlaces } from './free-places.ts'

export interface GoneWords {
  /** “This page has been withdrawn” */
  readonly title: string
  /** “Withdrawn pages” */
  readonly all: string
}

/** What hosts that can say “410 Gone” (RFC 9110, 15.5.11) answer with at each withdrawn address. */
export const GONE = '/410.html'

/**
 * A page for each withdrawn address that can hold one, and `GONE`; none where nothing is withdrawn. An address at which
 * something stands, or that is withdrawn twice, is a problem.
 */
export function gonePages(
  site: Site,
  words: GoneWords,
): { pages: readonly GonePage[]; problems: readonly Problem[] } {
  const titles = new Map(pagesOf(site).map((page) => [page.path, page.title]))
  const known = new Map<string, Withdrawal>()
  const problems: Problem[] = []
  for (const withdrawal of site.withdrawals ?? []) {
    const { path, file, line, column } = withdrawal
    const title = titles.get(path)
    const place = { level: 'error', file, line, column } as const
    if (title !== undefined) {
      const message = `“${path}” is withdrawn here, and “${title}” stands there.`
      const advice = 'Take the page out of content/, or this line.'
      problems.push({ ...place, message, advice })
    } else if (known.has(path)) {
      const message = `“${path}” is withdrawn here for the second time.`
      problems.push({ ...place, message, advice: 'Keep one of the two.' })
    } else known.set(path, withdrawal)
  }
  const withdrawals = [...known.values()]
  if (withdrawals.length === 0) return { pages: [], problems }
  const page = (path: string, title: string): GonePage => ({
    ...{ kind: 'gone', path, title, crumbs: [], listed: false, withdrawals: [] },
  })
  const asMoves = withdrawals.map(({ path }) => ({ from: path, to: GONE }))
  const own = freePlaces(asMoves, site).flatMap(({ path, move }) => {
    const reason = known.get(move.from)?.reason
    return reason === undefined ? [] : [{ ...page(path, words.title), reason }]
  })
  return { pages: [{ ...page(GONE, words.all), withdrawals }, ...own], problems }
}
