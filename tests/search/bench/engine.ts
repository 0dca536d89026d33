/** Engine: an index in a folder of its own, searched in Node as a browser would: over HTTP, by the very same modules. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serve } from '../../../src/preview/serve.ts'
import { bundleScript } from '../../../src/scripts/bundle.ts'
import { readFragments } from '../../../src/search/aid/make-aid.ts'
import { type SearchablePage, indexSite } from '../../../src/search/indexing.ts'
import { partCharacters } from '../../../src/search/parted.ts'
import { type LayerFile, layerFiles } from '../../../src/search/layer-files.ts'
import type { Aid } from '../../../src/search/layer/aid.ts'
import type { PagefindInstance } from '../../../src/search/layer/pagefind.ts'
import type { Searcher } from '../../../src/search/layer/searcher.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

export interface Engines {
  readonly stock: PagefindInstance
  readonly layer: Searcher
  /** As the layer has it once it has loaded the words of every letter. */
  readonly aid: Aid
  /** The folder that holds `pagefind` and `search`. */
  readonly folder: string
  /** The address of each page, without its ending, by the id that the index gave it. */
  readonly ids: ReadonlyMap<string, string>
  /** Processor milliseconds that the layer's files took, and seconds that Pagefind's took by the clock. */
  readonly cost: number
  readonly indexing: number
  close(): Promise<void>
}

/** Indexes the pages and starts both: Pagefind as it is, and the layer on it. */
export async function startEngines(
  pages: readonly SearchablePage[],
  groups: readonly (readonly string[])[] = [],
  language = 'en-GB',
): Promise<Engines> {
  mkdirSync(join(ROOT, '.meridian'), { recursive: true })
  const folder = mkdtempSync(join(ROOT, '.meridian', 'engines-'))
  const begun = performance.now()
  const spaced = !/^(zh|ja|th)\b/.test(language)
  const parted = pages.map(({ url, html }) => ({ url, html: spaced ? partCharacters(html) : html }))
  const index = await indexSite(parted, [], language)
  const indexing = (performance.now() - begun) / 1000
  const { code } = await bundleScript(join(ROOT, 'src/search/layer/layer.ts'))
  const before = process.cpuUsage()
  const files = layerFiles(index, { code, groups, language })
  const { user, system } = process.cpuUsage(before)
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  for (const { path, content } of index.files) write(`pagefind/${path}`, content)
  for (const { path, content } of files) write(`search/${path}`, content)
  const served = await serve(folder, {})
  const load = (path: string) => import(pathToFileURL(join(folder, path)).href)
  const stock = await load('pagefind/pagefind.js')
  const layer = await load('search/pagefind.js')
  const baseUrl = '/'
  return {
    stock: stock.createInstance({ basePath: `${served.url}pagefind/`, baseUrl }),
    layer: layer.createInstance({ basePath: `${served.url}search/`, baseUrl }),
    aid: wholeAid(files),
    folder,
    ids: new Map(
      readFragments(index.files).map(({ id, url }) => [
        id,
        decodeURIComponent(url.replace(/^\/|\.html$/g, '')),
      ]),
    ),
    cost: (user + system) / 1000,
    indexing,
    close: async () => {
      await served.close()
      rmSync(folder, { recursive: true })
    },
  }
}

function wholeAid(files: readonly LayerFile[]): Aid {
  const [, main] = files
  const aid: Aid = JSON.parse(main?.content ?? '')
  const parts = files.slice(2).map(({ path, content }) => [path.split('.')[2], content])
  return { ...aid, words: { ...aid.words, ...Object.fromEntries(parts) }, files: '' }
}
