/** Turns citations in texts into numbers and lists, and makes the page of all references and the files that readers can save. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Eleventy, addFiles, afterBuild, onReferences, onSite } from '../eleventy/eleventy.ts'
import type { MarkdownRule } from '../markdown/markdown.ts'
import { readingOf } from '../markdown/reading.ts'
import type { Post } from '../model/page.ts'
import { type PublicationPage, referenceOf } from '../model/publication.ts'
import type { Site } from '../model/site.ts'
import { template } from '../model/template.ts'
import { toBibtex } from '../references/bibtex.ts'
import { readCslJson, toCslJson } from '../references/csl-json.ts'
import { readNbib } from '../references/nbib.ts'
import { readRis, toRis } from '../references/ris.ts'
import { type Script, bundleScript } from '../scripts/bundle.ts'
import { contextObject } from './context-object.ts'
import { Bibliography, type Readers, readBibliography } from './bibliography.ts'
import { postReference } from './cite-this.ts'
import { type DownloadFile, type Format, baseOf, downloadsOf, workByWork } from './downloads.ts'
import { formatReference } from './nlm/reference.ts'
import { plain } from './nlm/words.ts'
import { PATH, citedSources, referencesOf, referencesPage } from './page.ts'
import { remarksOn } from './remarks.ts'
import { citationRules } from './rules.ts'
import type { CitationWords } from './words.ts'

export interface CitationsOptions {
  /** The rules of Markdown, to which those of citations are added. */
  rules: MarkdownRule[]
  words: CitationWords
}

const BROWSER = fileURLToPath(new URL('browser.ts', import.meta.url))

const READERS: Readers = { 'csl-json': readCslJson, nbib: readNbib, ris: readRis }

const FORMATS: readonly Format[] = [
  {
    name: 'RIS',
    ending: 'ris',
    type: 'application/x-research-info-systems',
    print: workByWork(toRis, ['', '\r\n', '']),
  },
  {
    name: 'BibTeX',
    ending: 'bib',
    type: 'application/x-bibtex',
    print: workByWork(toBibtex, ['', '\n', '']),
  },
  {
    name: 'CSL-JSON',
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    print: workByWork(toCslJson, ['[\n', ',\n', '\n]\n']),
  },
]

export default function citations(eleventy: Eleventy, { rules, words }: CitationsOptions): void {
  let bibliography = new Bibliography()
  let files: DownloadFile[] = []
  let script: Script | undefined
  rules.push((md) =>
    citationRules(md, { bibliography: () => bibliography, words, textOf: readingOf }),
  )
  onReferences(eleventy, (sources, { report }) => {
    bibliography = readBibliography(sources, READERS, report)
  })
  onSite(eleventy, async (site, { report, thorough = false }) => {
    files = []
    for (const post of site.posts) files.push(...citeThis(post, site, words))
    for (const page of site.publications?.pages ?? []) files.push(...citePublication(page))
    const texts = [...site.posts, ...site.pages].filter(({ cited }) => cited !== undefined)
    script = texts.length > 0 ? await bundleScript(BROWSER) : undefined
    for (const text of texts) {
      const references = (text.cited ?? []).map(({ reference }) => reference)
      const own = downloadsOf(references, `${baseOf(text.path)}-references`, FORMATS)
      text.referenceFiles = own
      files.push(...own)
      if (script) {
        text.cardScript = { path: `/assets/${script.name}`, integrity: script.integrity }
      }
    }
    const cited = citedSources(site, bibliography, words)
    const whole =
      cited.length > 0 ? downloadsOf(referencesOf(cited), `${PATH}references`, FORMATS) : []
    files.push(...whole)
    site.referencesPage = referencesPage(cited, site, whole, words)
    if (thorough) {
      const ids = new Set(cited.map(({ source }) => source.reference.id))
      remarksOn(bibliography.all, ids).forEach(report)
    }
    site.extras.push(...files.map(({ path }) => path))
    if (script) site.extras.push(`/assets/${script.name}`)
  })
  addFiles(
    eleventy,
    'citations-script',
    template(
      () => (script ? [{ path: `/assets/${script.name}` }] : []),
      () => script?.code ?? '',
    ),
  )
  afterBuild(eleventy, (_, output) => writeFiles(files, output))
}

/** Says on a post how to cite it; gives the files for it. */
function citeThis(post: Post, site: Site, { titles }: CitationWords): DownloadFile[] {
  const reference = postReference(post, site, titles)
  const downloads = downloadsOf([reference], baseOf(post.path), FORMATS)
  post.citeThis = { text: plain(formatReference(reference)), downloads }
  return downloads
}

/** Says how to cite a publication, to readers and to programs; gives the files for it. */
function citePublication(page: PublicationPage): DownloadFile[] {
  const reference = referenceOf(page.publication)
  const downloads = downloadsOf([reference], `${page.path}${reference.id}`, FORMATS)
  page.citeThis = { text: plain(formatReference(reference)), downloads }
  page.publication.contextObject = contextObject(reference)
  return downloads
}

/** Not through Eleventy, which takes far longer for a file than it takes to write one. */
function writeFiles(files: readonly DownloadFile[], output: string): void {
  const root = resolve(output)
  const folders = new Set(files.map(({ path }) => path.slice(0, path.lastIndexOf('/'))))
  for (const folder of folders) mkdirSync(root + folder, { recursive: true })
  for (const { path, print } of files) writeFileSync(root + path, print())
}
