/** Fixture: a small site with the real search page, script, styles and index, written into a folder for the tests. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { publicationPlace } from '../../layouts/parts/publication-place.ts'
import searchPages from '../../layouts/pages/search.11ty.ts'
import { html, raw } from '../../src/html/html.ts'
import type { PublicationsPage } from '../../src/model/publication.ts'
import { bundleScript } from '../../src/scripts/bundle.ts'
import { indexSite } from '../../src/search/indexing.ts'
import { layerFiles } from '../../src/search/layer-files.ts'
import { type PublicationWords, publicationRecords } from '../../src/search/records.ts'
import { bundleStyles } from '../../src/styles/styles.ts'
import { modelPage, modelSite, modelTopics } from '../model-site.ts'

export interface Article {
  /** Below the site's root. */
  readonly path: string
  readonly title: string
  readonly year: number
  readonly topics?: readonly string[]
  readonly kind?: string
  readonly reviewed?: boolean
  /** HTML. */
  readonly body: string
}

const ROOT = join(import.meta.dirname, '..', '..')

/** A page as the layouts print one, with everything that they say to Pagefind. */
export function articlePage(article: Article): string {
  const { title, year, topics = [], kind = 'Post', reviewed, body } = article
  const text = reviewed
    ? html`<div class="prose" data-pagefind-filter="reviewed:Reviewed">${raw(body)}</div>`
    : html`<div class="prose">${raw(body)}</div>`
  return String(
    html`<!DOCTYPE html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <title>${title}</title>
        </head>
        <body>
          <nav>Menuword</nav>
          <article
            data-pagefind-body
            data-pagefind-meta="image:"
            data-pagefind-filter="kind:${kind}"
          >
            <h1 data-pagefind-meta="title">${title}</h1>
            <p class="meta" data-pagefind-ignore>
              <time
                data-pagefind-meta="day"
                data-pagefind-filter="year:${year}"
                data-pagefind-sort="date[datetime]"
                datetime="${year}-12-06"
                >6 December ${year}</time
              >
              <span>Minuteword</span>
            </p>
            ${text}
            <footer>
              ${topics.map((name) => html`<a href="/" data-pagefind-filter="topic">${name}</a> `)}
              Shareword
            </footer>
          </article>
          <footer>Footword</footer>
        </body>
      </html>`,
  )
}

/** The author's publications page with one article of 2009. */
export const publications: PublicationsPage = {
  kind: 'publications',
  path: '/publications/',
  title: 'Publications',
  crumbs: [],
  listed: true,
  groups: [
    {
      title: 'Journals',
      publications: [
        {
          id: 'needling-2009',
          type: 'article-journal',
          title: 'Does needling help in IVF?',
          author: [{ family: 'Roe', given: 'Jane' }, { family: 'The Trial Group' }],
          containerTitle: 'Journal of Needling',
          volume: '3',
          issue: '2',
          page: '12-18',
          issued: { year: 2009, month: 7 },
        },
      ],
    },
  ],
}

export const publicationWords: PublicationWords = {
  kind: 'Publication',
  place: (publication) => publicationPlace(publication, { language: 'en-GB' }),
}

/** Writes the site into `folder` as it is served under `url`; its root stands in the folder itself. */
export async function writeSite(
  folder: string,
  articles: readonly Article[],
  url = 'https://example.org/',
  groups: readonly (readonly string[])[] = [],
): Promise<void> {
  const script = await bundleScript(join(ROOT, 'src/search/browser.ts'))
  const starter = await bundleScript(join(ROOT, 'src/search/starter.ts'), 'iife')
  const main = await bundleStyles(join(ROOT, 'layouts/styles/main.css'))
  const styles = await bundleStyles(join(ROOT, 'layouts/styles/search.css'))
  const pages = articles.map((article) => ({ url: article.path, html: articlePage(article) }))
  const records = publicationRecords(publications, publicationWords)
  const index = await indexSite(pages, records, 'en-GB')
  const { code } = await bundleScript(join(ROOT, 'src/search/layer/layer.ts'))
  const layer = layerFiles(index, { code, groups, language: 'en-GB' })
  const site = modelSite({
    url,
    publications,
    pages: [modelPage()],
    topics: modelTopics([]),
    stylesheets: { all: `/assets/${main.name}`, search: `/assets/${styles.name}` },
    search: {
      kind: 'search',
      path: '/search.html',
      title: 'Search',
      listed: false,
      crumbs: [],
      script: `/assets/${script.name}`,
      integrity: script.integrity,
      starter: { code: starter.code, hash: starter.integrity },
      openSearch: '/opensearch.xml',
      topics: [
        { name: 'Walking', path: '/topics/walking/', names: [] },
        { name: 'Back pain', path: '/topics/back-pain/', names: ['low back pain', 'lumbago'] },
      ],
    },
  })
  const files: [path: string, content: string | Uint8Array][] = [
    [`assets/${script.name}`, script.code],
    [`assets/${main.name}`, main.css],
    [`assets/${styles.name}`, styles.css],
    ...pages.map((page): [string, string] => [page.url, page.html]),
    ...searchPages(site).map((page): [string, string] => [page.path, page.print()]),
    ...layer.map(({ path, content }): [string, string] => [`search/${path}`, content]),
    ...index.files.map(({ path, content }): [string, Uint8Array] => [`pagefind/${path}`, content]),
  ]
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}
