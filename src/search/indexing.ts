/** Indexing: the written pages and the records, made into the files that Pagefind searches in the reader's browser. */
import type { IndexFile, NewFileResponse } from 'pagefind'
import type { SearchRecord } from './records.ts'

export interface SearchablePage {
  /** Below the site's root, percent-encoded: `/2018/12/psoas.html`. */
  readonly url: string
  /** The whole page as it was written. */
  readonly html: string
}

export interface SearchIndex {
  /** What belongs into the site's `pagefind` folder. */
  readonly files: readonly IndexFile[]
  /** How many pages and records can be found. */
  readonly indexed: number
  /** How many words they have together. */
  readonly words: number
}

/**
 * What a reader does not read as text: the marks of footnotes and the links back from them (DPUB-ARIA 1.1), and whatever
 * is kept from screen readers. Pagefind itself leaves out nav, footer, form, label, svg, script and template.
 */
const NOT_TEXT = ['[role="doc-noteref"]', '[role="doc-backlink"]', '[aria-hidden="true"]']

/** Of Pagefind's own files, what searching needs: not its three interfaces nor its highlighter. */
const NEEDED = /^(pagefind(-worker)?\.js|pagefind-entry\.json|.*\.pf_\w+)$/

/** True for pages that say what of them is searched. */
export function isSearchable(html: string): boolean {
  for (const { index } of html.matchAll(/\sdata-pagefind-body[\s=>]/g)) {
    if (html.lastIndexOf('<', index) > html.lastIndexOf('>', index)) return true
  }
  return false
}

/**
 * Indexes pages and records as one language (BCP 47), so that one search finds all of them. The same pages, in whichever
 * order they come, give the same bytes.
 *
 * @throws Error when Pagefind has no program for this machine, or cannot take a page.
 */
export async function indexSite(
  pages: readonly SearchablePage[],
  records: readonly SearchRecord[],
  language: string,
): Promise<SearchIndex> {
  return withPagefind(async ({ createIndex }) => {
    const forceLanguage = new Intl.Locale(language).language
    const { index, errors } = await createIndex({ forceLanguage, excludeSelectors: NOT_TEXT })
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
    let words = 0
    // Of two pages that answer equally well, the first is shown first: addresses begin with the year, so the newer.
    for (const { url, html } of pages.toSorted((a, b) => (a.url > b.url ? -1 : 1))) {
      words += wordsOf(url, await index.addHTMLFile({ url, content: html }))
    }
    for (const { url, content, title, day, date, filters } of records) {
      const lists = Object.fromEntries(
        Object.entries(filters).map(([name, list]) => [name, [...list]]),
      )
      const meta = { title, day }
      const entry = { url, content, language: forceLanguage, meta, filters: lists, sort: { date } }
      words += wordsOf(url, await index.addCustomRecord(entry))
    }
    const bundle = await index.getFiles()
    if (bundle.errors.length > 0) throw new Error(`Pagefind: ${bundle.errors.join('; ')}`)
    return { files: needed(bundle.files), indexed: pages.length + records.length, words }
  })
}

type Pagefind = typeof import('pagefind')

let users = 0

/** Loads Pagefind only when there is something to index, and ends its process with its last user. */
async function withPagefind<Result>(use: (pagefind: Pagefind) => Promise<Result>): Promise<Result> {
  const pagefind = await import('pagefind')
  users += 1
  try {
    return await use(pagefind)
  } finally {
    users -= 1
    if (users === 0) await pagefind.close()
  }
}

/** What Pagefind calls `uniqueWords` are all words of the page: its `page_word_count`. */
function wordsOf(url: string, { file, errors }: NewFileResponse): number {
  if (errors.length > 0) throw new Error(`Pagefind cannot index ${url}: ${errors.join('; ')}`)
  return file.uniqueWords
}

/** Keeps what searching needs, with the one program (WebAssembly) that the index names, in the order of the paths. */
function needed(files: readonly IndexFile[]): IndexFile[] {
  const paths = files.map(({ path, content }) => ({ path: path.replaceAll('\\', '/'), content }))
  const entry = paths.find(({ path }) => path === 'pagefind-entry.json')
  const program = `wasm.${programName(new TextDecoder().decode(entry?.content))}.pagefind`
  return paths
    .filter(({ path }) => NEEDED.test(path) || path === program)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The language whose stemmer the index uses; `unknown` where Pagefind has none. */
function programName(entry: string): string {
  const { languages }: { languages: Record<string, { wasm: string | null }> } = JSON.parse(entry)
  return Object.values(languages)[0]?.wasm ?? 'unknown'
}
