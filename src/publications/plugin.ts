/** Gives each of the author's publications a page of its own. */
import { firstWords } from '../content/first-words.ts'
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { publicationPages } from './publications.ts'

export default function publications(eleventy: Eleventy): void {
  onSite(eleventy, ({ publications: list, language }) => {
    if (list) list.pages = publicationPages(list, (text) => firstWords(text, language))
  })
}
