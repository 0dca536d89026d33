/** Writes the style sheets to /assets/ and names them to the layouts. */
import { resolve } from 'node:path'
import { type Eleventy, addFiles, onSite } from '../eleventy/eleventy.ts'
import type { Stylesheets } from '../model/site.ts'
import { bundleStyles } from './styles.ts'

export interface StylesOptions {
  /** The sheet of every page (`all`) and those of one kind of page, from the project's folder. */
  entries: Stylesheets
}

export default function styles(eleventy: Eleventy, { entries }: StylesOptions): void {
  let files: { path: string; print: () => string }[] = []
  onSite(eleventy, async (site, run) => {
    const sheets = await Promise.all(
      Object.entries(entries).map(async ([kind, entry]) => {
        const { name, css } = await bundleStyles(resolve(run.root, entry))
        return { kind, path: `/assets/${name}`, print: () => css }
      }),
    )
    files = sheets
    site.stylesheets = Object.fromEntries(sheets.map(({ kind, path }) => [kind, path]))
    site.extras.push(...sheets.map(({ path }) => path))
  })
  addFiles(eleventy, 'styles', () => files)
}
