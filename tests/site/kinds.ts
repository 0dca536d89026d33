/** Kinds: one page of every kind that a built site has, found in the site itself, so that no test depends on an author's words. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf } from './output.ts'

export interface Subject {
  readonly title: string
  /** Below the site's root, without the slash: `2018/12/x.html`. */
  readonly path: string
  /** The longest word that stands in this post and in no other. */
  readonly word: string
}

/** The oldest post of the site's feed, as something to look for. */
export function oldestPost(folder: string): Subject {
  const feed: {
    home_page_url: string
    items: { url: string; title: string; content_html: string }[]
  } = JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8'))
  const last = feed.items.at(-1)
  if (!last) throw new Error('The site has no post.')
  const words = feed.items.map(
    ({ content_html }) => content_html.replace(/<[^>]*>|&\w+;/g, ' ').match(/[a-z]{4,}/gi) ?? [],
  )
  const others = new Set(
    words
      .slice(0, -1)
      .flat()
      .map((word) => word.toLowerCase()),
  )
  const own = (words.at(-1) ?? []).filter((word) => !others.has(word.toLowerCase()))
  const [word = ''] = own.toSorted((a, b) => b.length - a.length)
  return { title: last.title, path: last.url.slice(feed.home_page_url.length), word }
}

/** The address of one page of each kind, below the site's root. */
export function pagesByKind(folder: string): Record<string, string> {
  const post = oldestPost(folder).path
  const topic = filesOf(folder).find((name) => /^topics\/[^/]+\/index\.html$/.test(name))
  const about = filesOf(folder).find((name) => name.startsWith('p/'))
  const guidelines = existsSync(join(folder, 'guidelines'))
  const publications = existsSync(join(folder, 'publications'))
  const references = existsSync(join(folder, 'references'))
  return {
    home: '',
    post,
    archive: 'archive/',
    year: post.replace(/(?<=^\d+\/).*/, ''),
    month: post.replace(/(?<=^\d+\/\d+\/).*/, ''),
    ...(about ? { page: about } : {}),
    ...(topic ? { topics: 'topics/', topic: topic.replace('index.html', '') } : {}),
    ...(publications ? { publications: 'publications/' } : {}),
    ...(guidelines ? { guidelines: 'guidelines/' } : {}),
    ...(references ? { references: 'references/' } : {}),
    search: 'search.html',
    'not-found': '404.html',
  }
}

/** Long and rare things, on the site that has everything: a long title, tables, cards, notes, contents, paging. */
export const EVERYTHING: Record<string, string> = {
  home: '',
  'second page': 'page/2/',
  post: '2024/02/everything.html',
  chinese: '2023/12/chinese.html',
  'post that cites': '2024/03/cited.html',
  references: 'references/',
  archive: 'archive/',
  month: '2024/01/',
  topic: 'topics/notes/',
  'a withdrawn page': '2019/02/withdrawn.html',
  'withdrawn pages': '410.html',
  guidelines: 'guidelines/',
  publications: 'publications/',
  publication: 'publications/roe-2021-knees/',
}
