import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { axeFaults } from '../browser/axe.ts'
import { launch } from '../browser/chromium.ts'
import { builtSite, watchPage } from '../browser/site.ts'
import { EVERYTHING, pagesByKind } from './kinds.ts'

const CONTENT = join(import.meta.dirname, '../sites/everything/content')

/** How readers look at a page: the width of the window, and the colours they asked for. */
const LOOKS = [
  { width: 320, colorScheme: 'light', forcedColors: 'none' },
  { width: 390, colorScheme: 'dark', forcedColors: 'none' },
  { width: 1280, colorScheme: 'light', forcedColors: 'none' },
  { width: 1280, colorScheme: 'dark', forcedColors: 'active' },
] as const

/** What axe cannot judge by itself, and why it is right as it is. */
const EXPLAINED: Record<string, RegExp> = {
  'cells that stand outside the part of a wide table in view have the colours of the others':
    /^unsure: color-contrast: .* <t[hd] .*partially obscured/,
  'the arrow of the way back from a note is no text; it has the colour of every link, and a name':
    /^unsure: (color-contrast|label-content-name-mismatch): .*role="doc-(backlink|biblioref)"/,
  'a number of one digit is text, and has the colour of every link':
    /^unsure: color-contrast: .*role="doc-biblioref".*too short/,
}

const unexplained = (faults: readonly string[]) =>
  faults.filter((fault) => !Object.values(EXPLAINED).some((explained) => explained.test(fault)))

describe('every kind of page', () => {
  let browser: Browser
  before(async () => void (browser = await launch()))
  after(() => browser.close())

  for (const [whose, content, kinds] of [
    ['this blog', undefined, undefined],
    ['a site with everything in it', CONTENT, EVERYTHING],
  ] as const) {
    // Each page is loaded once and looked at in every way: to read axe takes as long as to ask it.
    it(`breaks no rule of axe and does not scroll sideways, in any light and width: ${whose}`, async () => {
      const site = await builtSite({ content })
      const page = await browser.newPage({ bypassCSP: true })
      const faults = watchPage(page)
      for (const [kind, path] of Object.entries(kinds ?? pagesByKind(site.folder))) {
        await page.goto(site.url + path)
        for (const { width, ...media } of LOOKS) {
          await page.setViewportSize({ width, height: 800 })
          await page.emulateMedia(media)
          const where = `${kind}, ${width} px, ${Object.values(media).join(', ')}`
          assert.deepEqual(unexplained(await axeFaults(page)), [], where)
          const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
          assert.equal(scroll, width, `${where} scrolls sideways`)
        }
      }
      assert.deepEqual(faults(), [])
      await page.close()
    })
  }

  after(async () => {
    for (const content of [undefined, CONTENT]) await (await builtSite({ content })).close()
  })
})
