/** Checks every link, anchor and picture of the site; the last of the plugins, for it must know all addresses. */
import { join } from 'node:path'
import { type Eleventy, afterBuild, onSite } from '../eleventy/eleventy.ts'
import type { Run } from '../eleventy/run.ts'
import { hasErrors } from '../model/problem.ts'
import type { Site } from '../model/site.ts'
import { Addresses, addressesOf } from './addresses.ts'
import { checkPages } from './check-pages.ts'
import { checkPictures, checkSite, checkTexts } from './check-site.ts'
import { filesBelow } from './files.ts'
import { type Reference, referencesOf } from './references.ts'
import { WrittenPages } from './written-pages.ts'

interface Checked {
  readonly site: Site
  readonly report: Run['report']
  readonly references: readonly Reference[]
  readonly addresses: Addresses
}

export default function links(eleventy: Eleventy): void {
  let checked: Checked | undefined
  onSite(eleventy, (site, { root, report, problems }) => {
    const references = referencesOf(site)
    const addresses = addressesOf(site, filesBelow(join(root, 'public')))
    checkSite(references, addresses).forEach(report)
    checkPictures(site).forEach(report)
    // With errors the build stops here; the author is to hear of everything at once all the same.
    if (hasErrors(problems)) checkTexts(references, site).forEach(report)
    checked = { site, report, references, addresses }
  })
  afterBuild(eleventy, (written, output) => {
    if (!checked) return
    const { site, report, references, addresses } = checked
    const html = written.filter((page) => page.outputPath.endsWith('.html'))
    const pages = new WrittenPages(html, site.redirects)
    let files: Addresses | undefined
    const exists = (path: string) => (files ??= new Addresses(filesBelow(output))).has(path)
    checkPages(site, { pages, references, addresses, exists }).forEach(report)
  })
}
