/** Kinds: one page of every kind, of this blog and of the site that has everything in it. */

/** This blog's pages, below its base path. */
export const OWN: Record<string, string> = {
  home: '',
  post: '2018/12/psoas-muscle-back-pain-and-acupuncture.html',
  page: 'p/about.html',
  archive: 'archive/',
  year: '2018/',
  month: '2018/12/',
  topics: 'topics/',
  topic: 'topics/acupuncture/',
  publications: 'publications/',
  search: 'search.html',
  'not-found': '404.html',
}

/** Long and rare things: a long title, tables, cards, notes, contents, paging. */
export const EVERYTHING: Record<string, string> = {
  home: '',
  'second page': 'page/2/',
  post: '2024/02/everything.html',
  chinese: '2023/12/chinese.html',
  archive: 'archive/',
  month: '2024/01/',
  topic: 'topics/notes/',
}
