/** Topics: what the posts are about, each topic with its own pages. */
import { listings } from '../model/listing.ts'
import type { Post } from '../model/page.ts'
import type { Site, Topic, TopicsPage } from '../model/site.ts'
import { slug } from '../model/slug.ts'

export interface TopicsWords {
  readonly title: string
  readonly page: (title: string, number: number) => string
  /** What search engines are told of the list of topics of a site. */
  readonly description: (site: string) => string
  /** Likewise of one topic. */
  readonly topic: (topic: string, site: string) => string
}

/** The page of all topics and the pages of each; topics in alphabetical order of the site's language. */
export function topicsPage(
  site: Pick<Site, 'posts' | 'language' | 'postsPerPage' | 'title'>,
  words: TopicsWords,
): TopicsPage {
  const path = '/topics/'
  const crumbs = [{ title: words.title, path }]
  const order = new Intl.Collator(site.language, { numeric: true })
  const topics = [...postsByTopic(site.posts)].map(([name, posts]): Topic => {
    const own = topicPath(name)
    const pages = listings({
      kind: 'topic',
      path: own,
      title: name,
      pageTitle: (number) => words.page(name, number),
      description: words.topic(name, site.title),
      crumbs,
      posts,
      perPage: site.postsPerPage,
    })
    return { name, path: own, posts, pages, feeds: [] }
  })
  topics.sort((a, b) => order.compare(a.name, b.name))
  const { title } = words
  const description = words.description(site.title)
  return { kind: 'topics', path, title, description, crumbs: [], listed: true, topics }
}

/** Gives each post the links to its topics, in the author's order. */
export function linkTopics(posts: readonly Post[], topics: readonly Topic[]): void {
  const known = new Map(topics.map((topic) => [topicSlug(topic.name), topic]))
  for (const post of posts) {
    post.topics = [...slugsOf(post).keys()].flatMap((key) => known.get(key) ?? [])
  }
}

/** The address of a topic's page: `/topics/back-pain/`. */
export function topicPath(name: string): string {
  return `/topics/${topicSlug(name)}/`
}

/** The posts of each topic under the name its newest post uses: topics that differ only in case or spacing are one. */
function postsByTopic(posts: readonly Post[]): Map<string, Post[]> {
  const groups = new Map<string, { name: string; posts: Post[] }>()
  for (const post of posts) {
    for (const [key, name] of slugsOf(post)) {
      const group = groups.get(key)
      if (group) group.posts.push(post)
      else groups.set(key, { name, posts: [post] })
    }
  }
  return new Map([...groups.values()].map((group) => [group.name, group.posts]))
}

/** The slugs of a post's topics with the name it uses first for each, in the author's order. */
function slugsOf(post: Post): Map<string, string> {
  const slugs = new Map<string, string>()
  for (const name of post.topicNames) {
    const key = topicSlug(name)
    if (!slugs.has(key)) slugs.set(key, name)
  }
  return slugs
}

/** A topic without a letter or digit still needs an address of its own, made of its bytes: `..` must not be one. */
function topicSlug(name: string): string {
  return slug(name) || Buffer.from(name).toString('hex')
}
