/** Posts in lists: with a description where there is room, as single lines where there are many. */
import { type Html, html, raw } from '../../src/html/html.ts'
import type { Listing, Post } from '../../src/model/page.ts'
import { type Site, href } from '../../src/model/site.ts'
import { en as words } from '../words/en.ts'
import { dayTime } from './dates.ts'
import { paging } from './paging.ts'

/** A list of posts with date, topics and description. `level` is that of the titles: 2 below the page's title. */
export function postList(posts: readonly Post[], site: Site, level: 2 | 3 = 2): Html {
  if (posts.length === 0) return html`<p>${words.posts.none}</p>`
  const heading = raw(`h${level}`)
  return html`<ol class="posts">
    ${posts.map(
      (post) => html`<li>
        <${heading}><a href="${href(site, post.path)}">${post.title}</a></${heading}>
        <p class="meta">${state(post)} ${dayTime(post.date, site)} ${topics(post, site)}</p>
        ${post.description ? html`<p>${post.description}</p>` : ''}
      </li>`,
    )}
  </ol>`
}

/** One page of a listing: its posts, then the way to its neighbours. */
export function listing(page: Listing, site: Site): Html {
  return html`${postList(page.posts, site)} ${paging(page, site)}`
}

/** Posts as single lines: the date, then the title. */
export function postLines(posts: readonly Post[], site: Site): Html {
  return html`<ol class="lines">
    ${posts.map(
      (post) =>
        html`<li>
          ${dayTime(post.date, site)} <a href="${href(site, post.path)}">${post.title}</a>
        </li>`,
    )}
  </ol>`
}

/** Marks a post that only the preview shows. */
function state(post: Post): Html | '' {
  return post.state === 'published'
    ? ''
    : html`<b class="state">${words.post.states[post.state]}</b> `
}

function topics(post: Post, site: Site): Html[] {
  return (post.topics ?? []).map(
    (topic) => html`<a href="${href(site, topic.path)}">${topic.name}</a>`,
  )
}
