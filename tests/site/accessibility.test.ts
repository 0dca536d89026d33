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
    for (const { width, colorScheme, forcedColors } of LOOKS) {
      const look = `${width} px, ${colorScheme}${forcedColors === 'active' ? ', forced colours' : ''}`
      it(`breaks no rule of axe: ${whose}, ${look}`, async () => {
        const site = await builtSite({ content })
        const page = await browser.newPage({
          viewport: { width, height: 800 },
          colorScheme,
          forcedColors,
          bypassCSP: true,
        })
        const faults = watchPage(page)
        for (const [kind, path] of Object.entries(kinds ?? pagesByKind(site.folder))) {
          await page.goto(site.url + path)
          assert.deepEqual(unexplained(await axeFaults(page)), [], kind)
          const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
          assert.equal(scroll, width, `${kind} scrolls sideways`)
        }
        assert.deepEqual(faults(), [])
        await page.close()
      })
    }
  }

  after(async () => {
    for (const content of [undefined, CONTENT]) await (await builtSite({ content })).close()
  })
})
