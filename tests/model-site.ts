/** A small hand-made site, post and topic for unit tests: sound by default, and changed where a test says so. */
import { raw } from '../src/html/html.ts'
import { listings } from '../src/model/listing.ts'
import type { AuthorPage, Person, Post } from '../src/model/page.ts'
import type { Site, Topic, TopicsPage } from '../src/model/site.ts'

export const modelAuthor: Person = { id: 'jane', name: 'Dr Jane Roe', sameAs: [] }

/** A published post of 6 December 2018, on one topic. */
export function modelPost(changes: Partial<Post> = {}): Post {
  const date = changes.date ?? { year: 2018, month: 12, day: 6 }
  return {
    kind: 'post',
    path: '/2018/12/sore-knees.html',
    title: 'Sore knees',
    description: 'What helps a sore knee.',
    crumbs: [],
    listed: true,
    date,
    changed: changes.updated ?? date,
    file: 'content/posts/sore-knees.md',
    state: 'published',
    author: modelAuthor,
    topicNames: ['Knees'],
    body: raw('<p>Rest, then walk.</p>'),
    text: 'Rest, then walk.',
    headings: [],
    links: [],
    ids: new Set(),
    ...changes,
  }
}

/** The page about the author. */
export function modelPage(changes: Partial<AuthorPage> = {}): AuthorPage {
  return {
    kind: 'page',
    path: '/p/about.html',
    title: 'About',
    description: 'Who writes here.',
    crumbs: [],
    listed: true,
    file: 'content/about.md',
    body: raw('<p>I look after knees.</p>'),
    text: 'I look after knees.',
    headings: [],
    links: [],
    ids: new Set(),
    ...changes,
  }
}

/** A site at the root of its host, with the posts given, a home page, and the page about the author. */
export function modelSite(changes: Partial<Site> = {}): Site {
  const posts = changes.posts ?? [modelPost()]
  const title = changes.title ?? 'Notes on Knees'
  const plan = { kind: 'home', path: '/', title, crumbs: [], posts, perPage: 10 } as const
  return {
    title,
    description: 'A doctor’s notes.',
    language: 'en-GB',
    timeZone: 'Europe/London',
    url: 'https://example.org/',
    author: modelAuthor,
    menu: [],
    links: [],
    postsPerPage: 10,
    posts,
    pages: [modelPage()],
    people: [modelAuthor],
    files: [],
    redirects: [],
    home: listings({
      ...plan,
      description: 'A doctor’s notes.',
      pageTitle: (page) => `${title}, page ${page}`,
    }),
    feeds: [],
    extras: [],
    ...changes,
  }
}

/** A topic at `/topics/<name>/`, with one page. */
export function modelTopic(name: string, posts: readonly Post[]): Topic {
  const path = `/topics/${name.toLowerCase()}/`
  const plan = {
    kind: 'topic',
    path,
    title: name,
    posts,
    perPage: 10,
    pageTitle: () => name,
  } as const
  const pages = listings({ ...plan, crumbs: [{ title: 'Topics', path: '/topics/' }] })
  return { name, path, posts, pages, feeds: [] }
}

/** The page of all topics. */
export function modelTopics(topics: readonly Topic[]): TopicsPage {
  return { kind: 'topics', path: '/topics/', title: 'Topics', crumbs: [], listed: true, topics }
}
