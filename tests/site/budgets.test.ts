import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { launch } from '../browser/chromium.ts'
import { type BuiltSite, builtSite } from '../browser/site.ts'
import { pagesByKind } from './kinds.ts'

interface Budget {
  bytes: number
  requests: number
  elements: number
  script: number
}

const BUDGETS: Record<string, Budget> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8'),
)

const CONTENT = join(import.meta.dirname, '../sites/another-doctor/content')

describe('what a page costs its reader', () => {
  let site: BuiltSite
  let browser: Browser
  before(async () => {
    site = await builtSite({ content: CONTENT })
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await site.close()
  })

  for (const [kind, budget] of Object.entries(BUDGETS)) {
    if (kind === 'comment') continue
    it(`stays within the budget: ${kind}`, async () => {
      const page = await browser.newPage()
      const bodies = new Map<string, Promise<Buffer>>()
      page.on('response', (response) => bodies.set(response.url(), response.body()))
      await page.goto(site.url + pagesByKind(site.folder)[kind], { waitUntil: 'networkidle' })
      const sizes = (await Promise.all(bodies.values())).map(
        (body) => brotliCompressSync(body).length,
      )
      const inline = await page
        .locator('script:not([src], [type="application/ld+json"])')
        .allTextContents()
      const loaded = await Promise.all(
        [...bodies].filter(([url]) => url.endsWith('.js')).map(([, body]) => body),
      )
      const cost: Budget = {
        bytes: sizes.reduce((sum, size) => sum + size, 0),
        requests: bodies.size,
        elements: await page.locator('*').count(),
        script: brotliCompressSync(Buffer.concat([Buffer.from(inline.join('')), ...loaded])).length,
      }
      for (const [what, most] of Object.entries(budget)) {
        const found = cost[what as keyof Budget]
        assert.ok(found <= most, `${kind} costs ${found} ${what}, of at most ${most}`)
      }
      await page.close()
    })
  }
})
