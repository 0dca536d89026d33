/** Home: the newest posts, page by page, and the page for addresses that do not exist. */
import { listings } from '../model/listing.ts'
import type { Listing, Page } from '../model/page.ts'
import type { Site } from '../model/site.ts'

export interface HomeWords {
  readonly posts: { readonly newest: string }
  readonly page: (title: string, number: number) => string
  readonly notFound: { readonly title: string }
}

/** The home page and its continuations: `/`, `/page/2/`, … */
export function homePages(site: Site, words: HomeWords): Listing[] {
  return listings({
    kind: 'home',
    path: '/',
    title: site.title,
    pageTitle: (number) => words.page(words.posts.newest, number),
    description: site.description,
    crumbs: [],
    posts: site.posts,
    perPage: site.postsPerPage,
  })
}

/** `/404.html`, which hosts show for an address that does not exist. */
export function notFoundPage(words: HomeWords): Page {
  return {
    kind: 'not-found',
    path: '/404.html',
    title: words.notFound.title,
    crumbs: [],
    listed: false,
  }
}
