/** Rivals: other search engines' code and indexes, written beside ours for the browser. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleScript } from '../../../src/scripts/bundle.ts'
import { PAGE } from './chromium.ts'
import type { Document } from './collection.ts'

/** Writes the bench's page and, when there are documents for them, both rivals. */
export async function writeRivals(
  folder: string,
  documents: readonly Document[] = [],
): Promise<void> {
  const bundle = async (name: string, to: string) => {
    const { code } = await bundleScript(join(import.meta.dirname, `${name}.ts`))
    writeFileSync(join(folder, to), code)
  }
  writeFileSync(join(folder, 'bench.html'), PAGE)
  await bundle('in-browser', 'bench.js')
  if (documents.length === 0) return
  for (const name of ['minisearch', 'lunr']) {
    const { build }: typeof import('./minisearch.ts') = await import(`./${name}.ts`)
    writeFileSync(join(folder, `${name}.json`), build(documents))
    await bundle(name, `${name}.js`)
  }
}
