/** Reads the author's folder before each build, hands the site to the other capabilities, and stops the build on errors. */
import { constants } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ContentError } from '../eleventy/build.ts'
import {
  type Eleventy,
  afterBuild,
  beforeBuild,
  emitReferences,
  emitSite,
} from '../eleventy/eleventy.ts'
import type { Run } from '../eleventy/run.ts'
import type { ReferenceSources } from '../model/citation.ts'
import { hasErrors } from '../model/problem.ts'
import type { Render } from '../model/render.ts'
import type { Site, SiteFile } from '../model/site.ts'
import { warnOfIgnored } from './ignored.ts'
import { readContent } from './read.ts'

export interface ContentPluginOptions {
  readonly run: Run
  /** How Markdown becomes a page's body. */
  readonly render: Render
}

/** Must come before the plugins that fill the site: they are asked in their order when the content has been read. */
export default function content(eleventy: Eleventy, { run, render }: ContentPluginOptions): void {
  let site: Site | undefined
  eleventy.addGlobalData('site', () => site)
  beforeBuild(eleventy, async () => {
    // The preview builds many times in one run; each build has problems of its own.
    run.problems.length = 0
    const useReferences = (sources: ReferenceSources) => emitReferences(eleventy, sources, run)
    site = await readContent({ ...run, useReferences }, render, run.report)
    if (!run.drafts) warnOfIgnored(run.root, run.content, run.report)
    if (site) await emitSite(eleventy, site, run)
    if (hasErrors(run.problems)) throw new ContentError('There are errors in the content.')
  })
  afterBuild(eleventy, (_, output) => copyFiles(site?.files ?? [], run.root, resolve(output)))
}

/** Copies the pictures to where the pages look for them; on file systems that can, without writing them twice. */
async function copyFiles(files: readonly SiteFile[], root: string, output: string): Promise<void> {
  for (const { from, path } of files) {
    const to = join(output, path)
    await mkdir(dirname(to), { recursive: true })
    await copyFile(join(root, from), to, constants.COPYFILE_FICLONE)
  }
}
