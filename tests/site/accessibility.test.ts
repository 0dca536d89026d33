import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { axeViolations } from '../browser/axe.ts'
import { launch } from '../browser/chromium.ts'
import { builtSite, watchPage } from '../browser/site.ts'
import { EVERYTHING, OWN } from './kinds.ts'

const CONTENT = join(import.meta.dirname, '../sites/everything/content')

/** How readers look at a page: the width of the window, and the colours they asked for. */
const LOOKS = [
  { width: 320, colorScheme: 'light', forcedColors: 'none' },
  { width: 390, colorScheme: 'dark', forcedColors: 'none' },
  { width: 1280, colorScheme: 'light', forcedColors: 'none' },
  { width: 1280, colorScheme: 'dark', forcedColors: 'active' },
] as const

describe('every kind of page', () => {
  let browser: Browser
  before(async () => void (browser = await launch()))
  after(() => browser.close())

  for (const [whose, content, kinds] of [
    ['this blog', undefined, OWN],
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
        for (const [kind, path] of Object.entries(kinds)) {
          await page.goto(site.url + path)
          assert.deepEqual(await axeViolations(page), [], kind)
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
