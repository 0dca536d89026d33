/** Reader: someone at the search page of a small site, in a real browser, under the site's own security headers. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { contentSecurityPolicy, printPolicy } from '../../src/headers/policy.ts'
import { type Served, serve } from '../../src/preview/serve.ts'
import { launch } from '../browser/chromium.ts'
import { watchPage } from '../browser/site.ts'
import { type Article, writeSite } from './fixture.ts'

const filler = 'A patient rests and a nerve recovers. '.repeat(10)

export const articles: Article[] = [
  {
    path: '/2018/12/psoas.html',
    title: 'The psoas muscle and back pain',
    year: 2018,
    topics: ['Back pain', 'Muscles'],
    body: `<p>${filler} The (iliopsoas) is deep. &lt;img src=x onerror=alert(1)&gt; is text.</p>
      <h2 id="where">Where is it?</h2><p>Beside the spine. ${filler}</p>
      <h2 id="stretch">How to stretch the psoas</h2><p>${filler} Stretch it gently, every day.</p>`,
  },
  {
    path: '/2021/04/nice.html',
    title: 'NICE on chronic pain',
    year: 2021,
    topics: ['Guidelines'],
    reviewed: true,
    body: `<p>Exercise for pain that lasts. ${filler}</p>`,
  },
  { path: '/p/about.html', title: 'About', year: 2020, kind: 'Page', body: '<p>I treat pain.</p>' },
  ...Array.from({ length: 23 }, (_, number): Article => {
    const [year, month] = [2010 + (number % 3), String((number % 12) + 1).padStart(2, '0')]
    const path = `/${year}/${month}/walk-${number}.html`
    return { path, title: 'A walk', year, topics: ['Walking'], body: '<p>Walk to the hill.</p>' }
  }),
]

export const headers = { 'content-security-policy': printPolicy(contentSecurityPolicy([])) }

/** Writes and serves the site and starts the browser before a file's tests, and takes all away after them. */
export function useReader(): Reader {
  const reader = new Reader()
  before(async () => {
    reader.folder = await mkdtemp(join(tmpdir(), 'search-'))
    await writeSite(reader.folder, articles, undefined, [['hip flexor', 'psoas']])
    reader.served = await serve(reader.folder, { headers })
    reader.browser = await launch()
  })
  after(async () => {
    await reader.browser.close()
    await reader.served.close()
    await rm(reader.folder, { recursive: true })
  })
  return reader
}

class Reader {
  folder = ''
  declare served: Served
  declare browser: Browser
  declare context: BrowserContext
  declare page: Page
  /** What went wrong on the page since it was opened. */
  troubles: () => string[] = () => []

  /** Opens the search page, watched from its first request, with nothing left of the page before. */
  async open(address = '', site = this.served): Promise<void> {
    for (const context of this.browser.contexts()) await context.close()
    this.context = await this.browser.newContext({ viewport: { width: 800, height: 900 } })
    this.page = await this.context.newPage()
    this.troubles = watchPage(this.page)
    await this.page.goto(`${site.url}search.html${address}`)
  }

  box() {
    return this.page.getByRole('searchbox')
  }

  links() {
    return this.page.locator('.search-results h3 a')
  }

  facts() {
    return this.page.locator('.search-results .meta > *')
  }

  choice(name: string) {
    const label = this.page.locator('.search-filters label', { hasText: name })
    return label.getByRole('checkbox', { includeHidden: true })
  }

  /** Waits until the results are headed by exactly this. */
  async heading(text: string): Promise<void> {
    const exactly = new RegExp(`^\\s*${text.replace(/[()?.]/g, '\\$&')}\\s*$`)
    await this.page.getByRole('heading', { level: 2 }).filter({ hasText: exactly }).waitFor()
  }

  /** What the search says that it did, above the results. */
  async notes(): Promise<string[]> {
    const texts = await this.page.locator('.search-note').allTextContents()
    return texts.map((text) => text.trim().replace(/\s+/g, ' '))
  }

  /** The query in the page's address. */
  address(): string {
    return new URL(this.page.url()).search
  }

  async narrow(): Promise<void> {
    await this.page.getByText('Narrow the results').click()
  }
}
