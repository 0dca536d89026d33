/** Makes the glossary page from the author's terms, and warns of what is wrong with them. */
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { warnOfFaults } from './faults.ts'
import { glossaryPage } from './glossary.ts'

export interface GlossaryOptions {
  words: { readonly title: string }
}

export default function glossary(eleventy: Eleventy, { words }: GlossaryOptions): void {
  onSite(eleventy, (site, { report }) => {
    if (!site.glossary || site.glossary.length === 0) return
    warnOfFaults(site.glossary, report)
    site.glossaryPage = glossaryPage(site.glossary, site.posts, words.title, site.language)
  })
}
