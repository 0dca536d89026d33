/** npm run screenshots: every kind of page on a phone, on a desk, in the dark and on paper, into .meridian/screenshots/. */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { serve } from '../../src/preview/serve.ts'
import { oldestPost, pagesByKind } from '../site/kinds.ts'
import { launch } from './chromium.ts'

const LOOKS = {
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  desk: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
} as const

const [folder = '_site', wanted = ''] = process.argv.slice(2)
const pictures = resolve('.meridian/screenshots')
await mkdir(pictures, { recursive: true })
const { 'not-found': _, ...kinds } = pagesByKind(folder)
const post = oldestPost(folder)
const PAGES: Record<string, string> = {
  ...kinds,
  search: `search.html?q=${post.word}`,
  'not-found': 'no-such-page.html',
}
const site = await serve(folder)
const browser = await launch()
try {
  for (const [look, options] of Object.entries(LOOKS)) {
    const page = await browser.newPage({ ...options, deviceScaleFactor: 2 })
    for (const name of Object.keys(PAGES).filter((name) => name.includes(wanted))) {
      await visit(page, name)
      await page.screenshot({ path: join(pictures, `${name}-${look}.png`), fullPage: true })
    }
    await page.close()
  }
  const page = await browser.newPage()
  for (const name of Object.keys(PAGES).filter((name) => name.includes(wanted))) {
    await visit(page, name)
    await page.pdf({ path: join(pictures, `${name}-print.pdf`), format: 'A4' })
  }
} finally {
  await browser.close()
  await site.close()
}
console.log(`Pictures of ${folder} are in ${pictures}`)

async function visit(page: Page, name: string): Promise<void> {
  await page.goto(site.url + PAGES[name])
  if (name === 'search') await page.locator('[data-results] li').first().waitFor()
}
