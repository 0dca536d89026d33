/** What search engines and shared links ask of a post alone. */
import type { AuthorPage, Page, Post } from '../model/page.ts'
import { type Site, absolute } from '../model/site.ts'

/** A page of kind `post` is a Post: the model makes no other. */
export function isPost(page: Page): page is Post {
  return page.kind === 'post'
}

/** The same for a page of the author's. */
export function isAuthorPage(page: Page): page is AuthorPage {
  return page.kind === 'page'
}

/** The whole address of the first picture on a post that every service can show: SVG is shown by few. */
export function pictureOf(post: Post, site: Site): string | undefined {
  const picture = post.links.find(
    ({ kind, target }) => kind === 'image' && /\.(jpe?g|png|webp|gif)$/i.test(target ?? ''),
  )
  return picture?.target && absolute(site, picture.target)
}
