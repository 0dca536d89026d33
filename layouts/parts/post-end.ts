/** What stands below a post: its topics, sharing, writing to the author, related posts, and its neighbours. */
import { type Html, html } from '../../src/html/html.ts'
import type { Post } from '../../src/model/page.ts'
import { type Site, absolute, href } from '../../src/model/site.ts'
import { en as words } from '../words/en.ts'
import { postLines } from './posts.ts'
import { citeThis } from './references.ts'

/** The address for readers on paper, topics, a letter to the author, and share links that are plain links: nothing is loaded from anywhere. */
export function postFooter(post: Post, site: Site): Html {
  const subject = encodeURIComponent(post.title)
  return html`<footer>
    <p class="on-paper">${absolute(site, post.path)}</p>
    ${
      post.topics && post.topics.length > 0
        ? html`<p class="topics">
            ${words.post.topics}:
            ${post.topics.map(
              (topic) =>
                html` <a href="${href(site, topic.path)}" rel="tag" data-pagefind-filter="topic"
                  >${topic.name}</a
                >`,
            )}
          </p>`
        : ''
    }
    ${
      site.email
        ? html`<p class="share">
            <a href="mailto:${site.email}?subject=${subject}">${words.post.write}</a>
          </p>`
        : ''
    }
    <p class="share">
      ${words.post.share}:
      ${shareLinks(post, site).map(([name, address]) => html` <a href="${address}">${name}</a>`)}
    </p>
    ${citeThis(post, site)}
  </footer>`
}

/** The posts that speak of the same things. */
export function relatedPosts(post: Post, site: Site): Html | '' {
  if (!post.related || post.related.length === 0) return ''
  return html`<section>
    <h2>${words.post.related}</h2>
    ${postLines(post.related, site)}
  </section>`
}

/** The posts next to this one in time. */
export function neighbours(post: Post, site: Site): Html | '' {
  if (!post.newer && !post.older) return ''
  const link = (other: Post | undefined, label: string, rel: string) =>
    other
      ? html`<a href="${href(site, other.path)}" rel="${rel}"
          ><span>${label}</span> ${other.title}</a
        >`
      : ''
  return html`<nav class="neighbours" aria-label="${words.post.neighbours}">
    ${link(post.newer, words.post.newer, 'next')} ${link(post.older, words.post.older, 'prev')}
  </nav>`
}

function shareLinks(post: Post, site: Site): [string, string][] {
  const address = encodeURIComponent(absolute(site, post.path))
  const title = encodeURIComponent(post.title)
  return [
    [words.post.byEmail, `mailto:?subject=${title}&body=${address}`],
    ['WhatsApp', `https://wa.me/?text=${title}%20${address}`],
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${address}`],
    ['LinkedIn', `https://www.linkedin.com/sharing/share-offsite/?url=${address}`],
  ]
}
