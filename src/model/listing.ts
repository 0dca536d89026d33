/** Listings: a long list of posts cut into pages that know their neighbours. */
import type { Crumb, Listing, PageKind, Post } from './page.ts'

export interface ListingPlan {
  readonly kind: PageKind
  /** The first page's address, ending in a slash; the others stand below it: `/page/2/`. */
  readonly path: string
  readonly title: string
  /** The title of the second and later pages. */
  readonly pageTitle: (number: number) => string
  readonly description?: string
  readonly crumbs: readonly Crumb[]
  readonly posts: readonly Post[]
  readonly perPage: number
}

/** Cuts the posts into pages of `perPage`; an empty list gives one empty page. */
export function listings(plan: ListingPlan): Listing[] {
  const { kind, path, posts, perPage } = plan
  const count = Math.max(1, Math.ceil(posts.length / perPage))
  const address = (number: number) => (number === 1 ? path : `${path}page/${number}/`)
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1
    const first = number === 1
    const shown = posts.slice(index * perPage, number * perPage)
    return {
      kind,
      path: address(number),
      title: first ? plan.title : plan.pageTitle(number),
      description: first ? plan.description : undefined,
      crumbs: first ? plan.crumbs : [...plan.crumbs, { title: plan.title, path }],
      listed: true,
      changed: shown[0]?.changed,
      posts: shown,
      number,
      count,
      newer: first ? undefined : address(number - 1),
      older: number < count ? address(number + 1) : undefined,
    }
  })
}
