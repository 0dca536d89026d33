/** Writes the style sheets to /assets/ and names them to the layouts. */
import { resolve } from 'node:path'
import { type Eleventy, addFiles, onSite } from '../eleventy/eleventy.ts'
import type { Stylesheets } from '../model/stylesheets.ts'
import { bundleStyles } from './styles.ts'

export interface StylesOptions {
  /** The sheet of each kind of page, and that of all others (`all`), from the project's folder. */
  entries: Stylesheets
}

export default function styles(eleventy: Eleventy, { entries }: StylesOptions): void {
  let files: { path: string; print: () => string }[] = []
  onSite(eleventy, async (site, run) => {
    // Two kinds of page may share a sheet.
    const sheets = new Map(
      await Promise.all(
        [...new Set(Object.values(entries))].map(async (entry) => {
          const { name, css } = await bundleStyles(resolve(run.root, entry))
          return [entry, { path: `/assets/${name}`, print: () => css }] as const
        }),
      ),
    )
    files = [...sheets.values()]
    site.stylesheets = Object.fromEntries(
      Object.entries(entries).map(([kind, entry]) => [kind, sheets.get(entry)?.path]),
    )
    site.extras.push(...files.map(({ path }) => path))
  })
  addFiles(eleventy, 'styles', () => files)
}
