/** Archive: every post by year and month, and each post's neighbours in time. */
import { formatDay } from '../model/day.ts'
import type { Page, Post } from '../model/page.ts'
import { listings } from '../model/listing.ts'
import type { ArchivePage, Month, Site, YearPage } from '../model/site.ts'

export interface ArchiveWords {
  readonly title: string
  readonly year: (year: number) => string
  /** What search engines are told of the archive of a site. */
  readonly description: (site: string) => string
  /** Likewise of a year or a month. */
  readonly period: (period: string, site: string) => string
  /** Luxon format of a month with its year. */
  readonly month: string
  readonly page: (title: string, number: number) => string
}

/** A month lists its posts in full; more than this, and it has several pages. */
const PER_PAGE = 50

/** The archive with its years and months, newest first: `/archive/`, `/2018/`, `/2018/12/`. */
export function archivePage(
  site: Pick<Site, 'posts' | 'language' | 'title'>,
  words: ArchiveWords,
): ArchivePage {
  const archive: Page = {
    kind: 'archive',
    path: '/archive/',
    title: words.title,
    description: words.description(site.title),
    crumbs: [],
    listed: true,
  }
  const up = [{ title: archive.title, path: archive.path }]
  const byYear = groupBy(site.posts, (post) => post.date.year)
  const years = [...byYear].map(([year, posts]): YearPage => {
    const path = `/${year}/`
    const title = words.year(year)
    const crumbs = [...up, { title, path }]
    const byMonth = groupBy(posts, (post) => post.date.month)
    const months = [...byMonth].map(([month, posts]): Month => {
      const title = formatDay({ year, month }, words.month, site.language)
      const path = `/${year}/${String(month).padStart(2, '0')}/`
      const pageTitle = (number: number) => words.page(title, number)
      const plan = {
        kind: 'month',
        path,
        title,
        description: words.period(title, site.title),
        pageTitle,
        crumbs,
        posts,
        perPage: PER_PAGE,
      } as const
      return { year, month, title, path, posts, pages: listings(plan) }
    })
    const description = words.period(title, site.title)
    return { kind: 'year', path, title, description, crumbs: up, listed: true, year, months }
  })
  return { ...archive, years }
}

/** Tells each post of a list (newest first) which stand next to it. */
export function linkNeighbours(posts: readonly Post[]): void {
  posts.forEach((post, index) => {
    post.newer = posts[index - 1]
    post.older = posts[index + 1]
  })
}

/** The posts under their key, keys in the order of their first post. */
function groupBy(posts: readonly Post[], key: (post: Post) => number): Map<number, Post[]> {
  const groups = new Map<number, Post[]>()
  for (const post of posts) {
    const group = groups.get(key(post))
    if (group) group.push(post)
    else groups.set(key(post), [post])
  }
  return groups
}
