/** The interface's own words, in English. A second language is a second file of this shape. */
import { citations } from './citations.en.ts'
import { evidence, guidelines, review } from './evidence.en.ts'
import { comments } from './comments.en.ts'
import { glossary } from './glossary.en.ts'
import { search } from './search.en.ts'

export type Words = typeof en

export const en = {
  /** Luxon formats for days: in full, a month, and short for lists. */
  formats: {
    day: 'cccc d LLLL yyyy',
    month: 'LLLL yyyy',
    year: 'yyyy',
    short: 'd LLL yyyy',
    monthName: 'LLLL',
  },
  skip: 'Skip to the text',
  home: 'Home',
  menu: 'Main menu',
  crumbs: 'You are here',
  footer: { feed: 'Feed' },
  dark: 'Dark colours',
  page: (title: string, number: number) => `${title}, page ${number}`,
  paging: {
    label: 'More pages',
    newer: 'Newer posts',
    older: 'Older posts',
    place: (number: number, count: number) => `Page ${number} of ${count}`,
  },
  posts: {
    newest: 'Newest posts',
    none: 'There are no posts here yet.',
    count: (count: number) => (count === 1 ? '1 post' : `${count.toLocaleString('en-GB')} posts`),
  },
  post: {
    updated: 'Updated',
    by: 'By',
    minutes: (minutes: number) => `${minutes} min read`,
    topics: 'Topics',
    contents: 'On this page',
    neighbours: 'Next to this post',
    newer: 'Newer',
    older: 'Older',
    related: 'Related posts',
    share: 'Share',
    byEmail: 'E-mail',
    write: 'Write to the author about this post',
    states: { draft: 'Draft', scheduled: 'Scheduled' },
    draft: 'Draft: this post is shown in the preview only. Remove “draft: true” to publish it.',
    scheduled: (day: string) =>
      `Scheduled: this post will appear on ${day}. It is shown in the preview only.`,
  },
  archive: {
    title: 'Archive',
    year: (year: number) => String(year),
    month: 'LLLL yyyy',
    description: (site: string) => `Every post of “${site}”, by year and month.`,
    period: (period: string, site: string) => `The posts of ${period} of “${site}”.`,
    page: (title: string, number: number) => `${title}, page ${number}`,
  },
  topics: {
    title: 'Topics',
    description: (site: string) => `What “${site}” writes about, topic by topic.`,
    topic: (topic: string, site: string) => `Posts about ${topic} of “${site}”.`,
    page: (title: string, number: number) => `${title}, page ${number}`,
  },
  publications: {
    volume: 'vol.',
    issue: 'no.',
    pages: 'p.',
    kind: 'Publication',
    summary: 'In plain words',
    read: 'Read it',
    pdf: 'PDF',
    cite: 'Cite this article',
  },
  notFound: {
    title: 'Page not found',
    text: 'There is no page at this address. It may have moved, or the address may be mistyped.',
    search: 'You can search for it, or start from one of these pages:',
    try: 'You can start from one of these pages:',
  },
  gone: {
    title: 'This page has been withdrawn',
    text: 'The author has taken it back, and gives this reason:',
    all: 'Withdrawn pages',
    list: 'The page that stood at this address may be one of these, which the author has taken back:',
  },
  redirect: {
    title: 'This page has moved',
    link: 'Go to its new address',
  },
  markdown: {
    notes: 'Notes',
    back: (note: number, use: number) =>
      `Back to note ${note} in the text${use > 1 ? ` (place ${use})` : ''}`,
    table: (number: number) => `Table ${number}`,
    cards: {
      'key-points': { title: 'Key points' },
      note: { title: 'Note' },
      warning: { title: 'Important', before: 'Important: ' },
      'non-urgent': { title: 'Non-urgent advice', before: 'Non-urgent advice: ' },
      urgent: { title: 'Urgent advice', before: 'Urgent advice: ' },
      'side-note': { title: 'Side note' },
      emergency: { title: 'Immediate action required', before: 'Immediate action required: ' },
    },
  },
  citations,
  comments,
  evidence,
  glossary,
  guidelines,
  review,
  search,
}
