/** Shows on each post and page what the guidelines it rests on say, and makes the page that lists them. */
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { guidanceOf, guidelinesPage } from './guidelines.ts'

export interface GuidelinesOptions {
  words: { readonly title: string; readonly description: string }
}

export default function guidelines(eleventy: Eleventy, { words }: GuidelinesOptions): void {
  onSite(eleventy, (site) => {
    const known = site.guidelines ?? []
    if (known.length === 0) return
    const texts = [...site.posts, ...site.pages]
    for (const text of texts) {
      if (text.guidelines) text.guidance = guidanceOf(text, known)
    }
    site.guidelinesPage = guidelinesPage(known, texts, words)
  })
}
