/** Adds the topics, their pages, and the links to them on each post. */
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { type TopicsWords, linkTopics, topicsPage } from './topics.ts'

export interface TopicsOptions {
  words: TopicsWords
}

export default function topics(eleventy: Eleventy, { words }: TopicsOptions): void {
  onSite(eleventy, (site) => {
    const page = topicsPage(site, words)
    if (page.topics.length > 0) site.topics = page
    linkTopics(site.posts, page.topics)
  })
}
