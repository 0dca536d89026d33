import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { launch } from '../browser/chromium.ts'
import { type BuiltSite, builtSite } from '../browser/site.ts'
import { pagesByKind } from './kinds.ts'

const CONTENT = join(import.meta.dirname, '../sites/another-doctor/content')

/** What a screen reader is given, reviewed by people. UPDATE_SNAPSHOTS=1 writes them anew. */
describe('the accessibility tree', () => {
  let site: BuiltSite
  let browser: Browser
  before(async () => {
    site = await builtSite({ content: CONTENT, now: Date.UTC(2026, 10, 22) })
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await site.close()
  })

  for (const kind of ['home', 'post', 'search', 'publications']) {
    it(`is as reviewed: ${kind}`, async () => {
      const page = await browser.newPage()
      await page.goto(site.url + pagesByKind(site.folder)[kind])
      const tree = `${await page.locator('body').ariaSnapshot()}\n`
      const file = join(import.meta.dirname, 'snapshots', `${kind}.yaml`)
      if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, tree)
      assert.equal(tree, readFileSync(file, 'utf8'))
      await page.close()
    })
  }
})
