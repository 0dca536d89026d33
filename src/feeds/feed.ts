/** Feeds: the newest posts of the site and of each topic, ready to be printed in any format. */
import type { Html } from '../html/html.ts'
import { type Day, compareDays, startOfDay } from '../model/day.ts'
import type { Person, Post } from '../model/page.ts'
import { type FeedLink, type Site, type Topic, absolute, whole } from '../model/site.ts'
import { absoluteAddresses } from './absolute-addresses.ts'

/** A feed carries full texts; this many cover months of a busy blog, and no reader asks for more. */
const NEWEST = 20

export interface Feed {
  /** What it is the feed of: the site, or a topic. */
  readonly of: { feeds: readonly FeedLink[] }
  readonly title: string
  readonly description?: string
  readonly language: string
  /** The whole address of the page that the feed follows. */
  readonly home: string
  readonly atom: FeedFile
  readonly json: FeedFile
  readonly author: Author
  /** RFC 3339. */
  readonly updated: string
  /** Newest first. */
  readonly entries: readonly Entry[]
}

export interface FeedFile extends FeedLink {
  /** The whole address. */
  readonly url: string
}

export interface Author {
  readonly name: string
  readonly url?: string
}

/** A post in a feed; one that stands in several feeds is one entry. */
export interface Entry {
  /** The whole address of the post, and so what it is known by: see `feedsOf`. */
  readonly url: string
  readonly title: string
  readonly summary?: string
  /** The body, with whole addresses only. */
  readonly markup: string
  /** RFC 3339. */
  readonly published: string
  readonly updated?: string
  /** Where it is another one than the feed's. */
  readonly author?: Author
  readonly topics: readonly string[]
}

/**
 * The feed of the site, then one for each topic. What `below` gives of a post stands below its text.
 *
 * A post is known to feed readers by its address. A blog that moves to another address is new to them once; no name
 * made from what the site knows of itself (a `tag:` of its host, RFC 4151) would fare better.
 */
export function feedsOf(site: Site, below: (post: Post) => Html | '' = () => ''): Feed[] {
  const entries = new Map<Post, Entry>()
  const entry = (post: Post): Entry => {
    const known = entries.get(post) ?? entryOf(post, site, below)
    entries.set(post, known)
    return known
  }
  const feed = (of: Site | Topic, title: string, path: string): Feed => {
    const newest = of.posts.filter((post) => post.listed).slice(0, NEWEST)
    return {
      of,
      title,
      language: site.language,
      home: absolute(site, path),
      atom: file(site, title, `${path}feed.xml`, 'application/atom+xml'),
      json: file(site, title, `${path}feed.json`, 'application/feed+json'),
      author: authorOf(site.author, site) ?? { name: site.title },
      updated: startOfDay(lastChange(newest), site.timeZone),
      entries: newest.map(entry),
    }
  }
  return [
    { ...feed(site, site.title, '/'), description: site.description },
    ...(site.topics?.topics ?? []).map((topic) =>
      feed(topic, `${topic.name} · ${site.title}`, topic.path),
    ),
  ]
}

function entryOf(post: Post, site: Site, below: (post: Post) => Html | ''): Entry {
  const url = absolute(site, post.path)
  return {
    url,
    title: post.title,
    summary: post.description,
    markup: absoluteAddresses(`${String(post.body).replace(FOR_EYES, '')}${below(post)}`, url),
    published: startOfDay(post.date, site.timeZone),
    updated: post.updated && startOfDay(post.updated, site.timeZone),
    author: post.author?.id === site.author?.id ? undefined : authorOf(post.author, site),
    topics: post.topics?.map((topic) => topic.name) ?? post.topicNames,
  }
}

/** What stands at the margin of a page, and is kept from screen readers because the text says it elsewhere. */
const FOR_EYES = /<span [^>]*aria-hidden="true"[^>]*>[^<]*<\/span>/g

function authorOf(person: Person | undefined, site: Site): Author | undefined {
  return person && { name: person.name, url: person.url && whole(site, person.url) }
}

function file(site: Site, title: string, path: string, type: string): FeedFile {
  return { title, path, type, url: absolute(site, path) }
}

/** When the feed last changed, never when it was built; a feed without posts has not changed since time began. */
function lastChange(posts: readonly Post[]): Day {
  const days = posts.map((post) => post.updated ?? post.date).sort(compareDays)
  return days.at(-1) ?? { year: 1970, month: 1, day: 1 }
}
