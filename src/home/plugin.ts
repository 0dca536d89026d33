/** Adds the home page, its continuations, and the not-found page. */
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { type HomeWords, homePages, notFoundPage } from './home.ts'

export interface HomeOptions {
  words: HomeWords
}

export default function home(eleventy: Eleventy, { words }: HomeOptions): void {
  onSite(eleventy, (site) => {
    site.home = homePages(site, words)
    site.notFound = notFoundPage(words)
  })
}
