/** A post. */
import { html } from '../../src/html/html.ts'
import { isoDay } from '../../src/model/day.ts'
import type { Heading, Post } from '../../src/model/page.ts'
import type { Site } from '../../src/model/site.ts'
import { template } from '../../src/model/template.ts'
import { comments } from '../parts/comments.ts'
import { dayTime, longDay } from '../parts/dates.ts'
import { document } from '../parts/document.ts'
import { typeOf } from '../parts/evidence.ts'
import { healthText, prose } from '../parts/health-text.ts'
import { neighbours, postFooter, relatedPosts } from '../parts/post-end.ts'
import { en as words } from '../words/en.ts'

export default template(
  (site) => site.posts,
  (post, site) => {
    const { reviewed, above, below, sheet } = healthText(post, site)
    return document(
      post,
      site,
      html`<article
          data-pagefind-body
          data-pagefind-meta="image:"
          data-pagefind-filter="kind:${words.search.kinds.post}"
        >
          ${banner(post, site)}
          <header>
            <h1 data-pagefind-meta="title">${post.title}</h1>
            ${meta(post, site)} ${reviewed}
          </header>
          ${above} ${post.contents ? contents(post.contents) : ''} ${prose(post)} ${below}
          ${postFooter(post, site)} ${post.comments ? comments(post, post.comments, site) : ''}
        </article>
        ${relatedPosts(post, site)} ${neighbours(post, site)}`,
      { sheet },
    )
  },
)

/** Says that a post is not published, in the preview. */
function banner(post: Post, site: Site) {
  if (post.state === 'published') return ''
  const text =
    post.state === 'draft' ? words.post.draft : words.post.scheduled(longDay(post.date, site))
  return html`<p class="banner" data-pagefind-ignore>${text}</p>`
}

function meta(post: Post, site: Site) {
  return html`<p class="meta" data-pagefind-ignore>
    <time
      datetime="${isoDay(post.date)}"
      data-pagefind-meta="day"
      data-pagefind-filter="year:${post.date.year}"
      data-pagefind-sort="date[datetime]"
      >${longDay(post.date, site)}</time
    >
    ${post.updated ? html`<span>${words.post.updated} ${dayTime(post.updated, site)}</span>` : ''}
    ${post.author ? html`<span>${words.post.by} ${post.author.name}</span>` : ''} ${typeOf(post)}
    ${post.readingMinutes ? html`<span>${words.post.minutes(post.readingMinutes)}</span>` : ''}
  </p>`
}

/** The table of contents: headings of the third level stand below those of the second. */
function contents(headings: readonly Heading[]) {
  return html`<nav class="contents" aria-labelledby="_contents">
    <h2 id="_contents">${words.post.contents}</h2>
    <ol>
      ${headings.map(
        ({ level, id, text }) => html`<li class="level-${level}"><a href="#${id}">${text}</a></li>`,
      )}
    </ol>
  </nav>`
}
