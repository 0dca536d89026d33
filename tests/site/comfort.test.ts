import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launch } from '../browser/chromium.ts'
import { type BuiltSite, builtSite } from '../browser/site.ts'
import { pagesByKind } from './kinds.ts'

const CONTENT = join(import.meta.dirname, '../sites/everything/content')
const POST = '2024/02/everything.html'

describe('a page', () => {
  let site: BuiltSite
  let own: BuiltSite
  let browser: Browser
  let kinds: Record<string, string>
  before(async () => {
    site = await builtSite({ content: CONTENT })
    own = await builtSite()
    kinds = pagesByKind(own.folder)
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await site.close()
    await own.close()
  })

  async function open(options: Parameters<Browser['newPage']>[0], url: string): Promise<Page> {
    const page = await browser.newPage({ bypassCSP: true, ...options })
    await page.goto(url)
    return page
  }

  it('bears the reader’s own text spacing without losing text (WCAG 1.4.12)', async () => {
    const page = await open({ viewport: { width: 320, height: 700 } }, site.url + POST)
    await page.addStyleTag({
      content:
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    })
    assert.deepEqual(await clipped(page), [])
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
    await page.close()
  })

  it('bears text of twice the size without scrolling sideways (WCAG 1.4.4)', async () => {
    const page = await open({ viewport: { width: 640, height: 800 } }, site.url + POST)
    await page.addStyleTag({ content: 'html{font-size:200%!important}' })
    assert.deepEqual(await clipped(page), [])
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 640)
    await page.close()
  })

  it('has targets of at least 24 by 24 pixels outside running text (WCAG 2.5.8)', async () => {
    for (const path of Object.values(kinds)) {
      const page = await open({ viewport: { width: 390, height: 800 } }, own.url + path)
      assert.deepEqual(await page.evaluate(smallTargets), [], path)
      await page.close()
    }
  })

  it('shows where the focus is, in the order of the text', async () => {
    const page = await open({}, own.url + kinds.post)
    const seen: number[] = []
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab')
      const place = await page.evaluate(() => {
        const focused = document.activeElement
        if (!focused || focused === document.body) return undefined
        const { outlineStyle, outlineWidth } = getComputedStyle(focused)
        const shown = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
        return { at: [...document.querySelectorAll('*')].indexOf(focused), shown }
      })
      if (place === undefined) break
      assert.ok(place.shown, `element ${place.at} shows no focus`)
      seen.push(place.at)
    }
    assert.ok(seen.length > 10)
    assert.deepEqual(
      seen,
      seen.toSorted((a, b) => a - b),
    )
    await page.close()
  })

  it('moves nothing for readers who asked for less motion', async () => {
    const page = await open({ reducedMotion: 'reduce' }, own.url + kinds.home)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].filter((element) => {
        const style = getComputedStyle(element)
        return parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none'
      }),
    )
    assert.equal(moving.length, 0)
    await page.close()
  })

  it('sets 60 to 72 characters on a line where there is room', async () => {
    const page = await open({ viewport: { width: 1280, height: 900 } }, own.url + kinds.post)
    const length = await page.evaluate(() => {
      const text = [...document.querySelectorAll('.prose p')].at(-1)
      const range = document.createRange()
      range.selectNodeContents(text ?? document.body)
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      const characters = (text?.textContent ?? '').length
      return characters / lines
    })
    assert.ok(length >= 58 && length <= 72, `${length.toFixed(1)} characters on a line`)
    await page.close()
  })

  it('keeps every word on paper, with the addresses of its links', async () => {
    const page = await open({}, site.url + POST)
    await page.emulateMedia({ media: 'print' })
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll('article h1, .prose *, .end p')]
        .filter(
          (element) => !element.checkVisibility() || getComputedStyle(element).overflowX === 'auto',
        )
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    assert.deepEqual(hidden, [])
    const address = await page.evaluate(() => {
      const link = document.querySelector('.footnotes a[href^="http"]')
      return link ? getComputedStyle(link, '::after').content : ''
    })
    assert.match(address, /attr\(href\)|nice\.org\.uk/)
    await page.close()
  })

  it('changes its whole look by the tokens alone', async () => {
    const tokens = readFileSync(
      join(import.meta.dirname, '../../layouts/styles/tokens.css'),
      'utf8',
    )
    const names = [...new Set([...tokens.matchAll(/(--[\w-]+):/g)].map((match) => match[1] ?? ''))]
    const other = names.map((name) => `${name}:${secondTheme(name)}`).join(';')
    const page = await open({}, site.url + POST)
    await page.addStyleTag({ content: `:root{${other}}` })
    const colours = await page.evaluate(() =>
      [...document.querySelectorAll('body *')].flatMap((element) => {
        const { color, backgroundColor, fontFamily } = getComputedStyle(element)
        return [color, backgroundColor, fontFamily]
      }),
    )
    const allowed = new Set(['rgb(1, 2, 3)', 'rgba(0, 0, 0, 0)', 'theme'])
    assert.deepEqual(
      [...new Set(colours)].filter((colour) => !allowed.has(colour)),
      [],
    )
    await page.close()
  })
})

/** Elements whose text is cut off by their own box. */
async function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX, overflowY, position } = getComputedStyle(element)
        const hides = overflowX === 'hidden' || overflowY === 'hidden'
        const wider = element.scrollWidth > element.clientWidth + 1
        const taller = element.scrollHeight > element.clientHeight + 1
        return hides && position !== 'absolute' && (wider || taller)
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  )
}

/** Links and controls smaller than 24 pixels, but for those inside a line of text. */
function smallTargets(): string[] {
  return [...document.querySelectorAll('a[href], button, input')]
    .filter(
      (element) => element.checkVisibility() && !element.closest('.prose, .references, .skip'),
    )
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect()
      return width < 24 || height < 24
    })
    .map((element) => element.outerHTML.slice(0, 80))
}

/** A value for each token that the design does not use: one colour, one typeface, the sizes as they are. */
function secondTheme(name: string): string {
  if (/^--(serif|sans|mono)$/.test(name)) return 'theme'
  if (/^--(text|small|large|huge|measure)$/.test(name)) return '1rem'
  if (/^--(space|round)/.test(name)) return '2px'
  return 'rgb(1, 2, 3)'
}
