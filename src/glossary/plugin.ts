/** Makes the glossary page from the author's terms, warns of what is wrong with them, and links their first uses to it. */
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { raw } from '../html/html.ts'
import { href } from '../model/site.ts'
import { warnOfFaults } from './faults.ts'
import { glossaryPage } from './glossary.ts'

export interface GlossaryOptions {
  words: { readonly title: string }
}

export default function glossary(eleventy: Eleventy, { words }: GlossaryOptions): void {
  onSite(eleventy, async (site, { report }) => {
    if (!site.glossary || site.glossary.length === 0) return
    warnOfFaults(site.glossary, report)
    const page = glossaryPage(site.glossary, site.posts, words.title, site.language)
    site.glossaryPage = page
    if (!site.underlineTerms) return
    const { readNames, underline } = await import('./underline.ts')
    const names = readNames(page.entries)
    const address = href(site, page.path)
    for (const post of site.posts) post.body = raw(underline(String(post.body), names, address))
  })
}
