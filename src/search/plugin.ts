/** Adds the search page, its script and the index of everything that can be found. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { IndexFile } from 'pagefind'
import { type Eleventy, addFiles, afterBuild, onSite } from '../eleventy/eleventy.ts'
import type { Run } from '../eleventy/run.ts'
import { publicationPlace } from '../../layouts/parts/publication-place.ts'
import { namesOf } from '../model/glossary.ts'
import type { Publication } from '../model/publication.ts'
import type { Site } from '../model/site.ts'
import { template } from '../model/template.ts'
import { type Script, bundleScript } from '../scripts/bundle.ts'
import { withoutIgnored } from './ignored.ts'
import { indexSite, isSearchable } from './indexing.ts'
import { type LayerFile, layerFiles } from './layer-files.ts'
import { OPEN_SEARCH, openSearch } from './open-search.ts'
import { partCharacters } from './parted.ts'
import { publicationRecords } from './records.ts'
import { warnOfTitles } from './titles.ts'
import { namedTopics } from './topic-names.ts'

export interface SearchOptions {
  run: Run
  words: SearchWords
}

export interface SearchWords {
  readonly title: string
  /** What the filter calls them; the layouts print the same words on the pages. */
  readonly kinds: { readonly publication: string }
}

const BROWSER = fileURLToPath(new URL('browser.ts', import.meta.url))
const STARTER = fileURLToPath(new URL('starter.ts', import.meta.url))
const LAYER = fileURLToPath(new URL('layer/layer.ts', import.meta.url))

export default function search(eleventy: Eleventy, { run, words }: SearchOptions): void {
  let site: Site | undefined
  let script: Script | undefined

  onSite(eleventy, async (found, { report }) => {
    site = undefined
    if (found.posts.length + found.pages.length === 0 && !found.publications) return
    site = found
    script = await bundleScript(BROWSER)
    const starter = await bundleScript(STARTER, 'iife')
    const path = `/assets/${script.name}`
    const { title } = words
    site.search = {
      kind: 'search',
      path: '/search.html',
      title,
      listed: false,
      crumbs: [],
      script: path,
      integrity: script.integrity,
      starter: { code: starter.code, hash: starter.integrity },
      openSearch: OPEN_SEARCH,
      ...(site.topics ? { topics: namedTopics(site.topics.topics, site.glossary ?? []) } : {}),
    }
    site.extras.push(path, '/search/pagefind.js', OPEN_SEARCH)
    warnOfTitles(site.posts, site.language, report)
  })

  addFiles(
    eleventy,
    'search-script',
    template(
      () => (script ? [{ path: `/assets/${script.name}` }] : []),
      () => script?.code ?? '',
    ),
  )

  addFiles(
    eleventy,
    'opensearch',
    template(
      ({ search }) => (search ? [{ path: OPEN_SEARCH, page: search.path }] : []),
      ({ page }, found) => openSearch(found, page),
    ),
  )

  afterBuild(eleventy, async (written, output) => {
    if (!site) return
    const { publications, language, glossary = [] } = site
    const found = site
    // Pagefind parts the words of these languages itself.
    const unspaced = /^(zh|ja|th)\b/.test(found.language)
    const parted = (text: string) => (unspaced ? text : partCharacters(text))
    const pages = written
      .filter(({ content }) => isSearchable(content))
      .map(({ url, content }) => ({ url: encodeURI(url), html: parted(withoutIgnored(content)) }))
    const place = (publication: Publication) => publicationPlace(publication, found)
    const { publication: kind } = words.kinds
    const listed = publications ? publicationRecords(publications, { kind, place }) : []
    const records = listed.map((one) => ({ ...one, content: parted(one.content) }))
    const index = await indexSite(pages, records, language)
    writeFiles(join(output, 'pagefind'), index.files)
    const { code } = await bundleScript(LAYER)
    const groups = glossary.map(namesOf)
    const layer = layerFiles(index, { code, groups, language })
    writeLayer(join(output, 'search'), layer)
    run.counts.words = index.words
    run.counts.indexed = index.indexed
    if (run.thorough) await warnOfUnfound(found, { folder: output, files: index.files, layer }, run)
  })
}

interface Built {
  readonly folder: string
  readonly files: readonly IndexFile[]
  readonly layer: readonly LayerFile[]
}

/** Searches the built site for each post's title. */
async function warnOfUnfound({ posts }: Site, { folder, files, layer }: Built, run: Run) {
  const { unfoundPosts } = await import('./unfound.ts')
  const { serve } = await import('../preview/serve.ts')
  // A connection that is kept may be closed while this process is busy, and Pagefind only shrugs.
  const served = await serve(folder, { headers: { connection: 'close' } })
  try {
    const problems = await unfoundPosts(posts, { folder, url: served.url, files, layer })
    problems.forEach(run.report)
  } finally {
    await served.close()
  }
}

/** Writes the layer beside whatever else the site has in that folder; the aid of an earlier build goes. */
function writeLayer(folder: string, files: readonly LayerFile[]): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (/^aid\.\w+\.(json|\w\.txt)$/.test(name)) rmSync(join(folder, name))
  }
  for (const { path, content } of files) writeFileSync(join(folder, path), content)
}

/** Puts the files in the place of an earlier index, of which the preview would otherwise gather many. */
function writeFiles(folder: string, files: readonly { path: string; content: Uint8Array }[]): void {
  rmSync(folder, { recursive: true, force: true })
  for (const kind of new Set(files.map(({ path }) => dirname(path)))) {
    mkdirSync(join(folder, kind), { recursive: true })
  }
  for (const { path, content } of files) writeFileSync(join(folder, path), content)
}
