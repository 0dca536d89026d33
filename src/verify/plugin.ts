/** Verifies the site that was made before it takes the place of the published one; the last of the plugins, for it looks at what all others made. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Eleventy, afterBuild, onSite } from '../eleventy/eleventy.ts'
import type { Run } from '../eleventy/run.ts'
import { type Problem, hasErrors } from '../model/problem.ts'
import type { Site } from '../model/site.ts'
import { contested } from './addresses.ts'
import { filesIn } from './files.ts'
import { malformed } from './forms.ts'
import { unlisted } from './lists.ts'
import { leadingOut, overwritten } from './public.ts'
import { indexedIn } from './search-index.ts'
import { keptPages, lost } from './vanished.ts'
import { shortened } from './words.ts'
import { unwritten } from './written.ts'

export interface VerifyOptions {
  readonly run: Run
}

export default function verify(eleventy: Eleventy, { run }: VerifyOptions): void {
  let site: Site | undefined
  onSite(eleventy, (found) => {
    site = found
    contested(found).forEach(run.report)
    leadingOut(run.root).forEach(run.report)
    // The preview publishes nothing; and with errors, what is left out of the site is no loss that anyone means.
    if (run.drafts || hasErrors(run.problems)) return
    lost(found, run.published ?? []).forEach(run.doubt)
    run.pages = keptPages(found, run.published ?? [])
  })
  afterBuild(eleventy, (written, output) => {
    if (!site) return
    const files = filesIn(output)
    const read = (path: string) => (files.has(path) ? readFileSync(join(output, path), 'utf8') : '')
    const source = (file: string) => readFileSync(join(run.root, file), 'utf8')
    const told = new Set(run.problems.map(({ file }) => file))
    const look = (name: string, count: number, faults: readonly Problem[]): void => {
      run.checked[name] = count
      faults.forEach(run.doubt)
    }
    look('files', files.size, unwritten(site, written, files))
    overwritten(run.root, output, written).forEach(run.report)
    // The lists of single texts are put together from the pieces of the site's own list, which is read.
    const texts = [...site.posts, ...site.pages]
    const parts = new Set(
      texts.flatMap((text) => text.referenceFiles ?? []).map(({ path }) => path),
    )
    const data = [...files.keys()].filter((path) => /\.(xml|json)$/.test(path) && !parts.has(path))
    look('data files and pages', data.length + written.length, malformed(written, data, read))
    const indexed = site.search && indexedIn(files, output)
    look('posts', site.posts.length, unlisted(site, { written, read, indexed }))
    look('texts', texts.length, shortened(site, written, source, told))
  })
}
