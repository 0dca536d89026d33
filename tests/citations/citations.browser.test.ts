/** Citations in a browser: the way to a reference and back without JavaScript, and the card with it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { axeFaults } from '../browser/axe.ts'
import { launch } from '../browser/chromium.ts'
import { type BuiltSite, builtSite, watchPage } from '../browser/site.ts'
import { filesOf } from '../site/output.ts'

const CONTENT = join(import.meta.dirname, '../sites/everything/content')
const POST = '2024/03/cited.html'

describe('a reader of a post that cites', () => {
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

  async function reading(options: BrowserContextOptions, use: (page: Page) => Promise<void>) {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const faults = watchPage(page)
    await page.goto(site.url + POST)
    await use(page)
    assert.deepEqual(faults(), [])
    await context.close()
  }

  it('prints it, and the page of all references, within the paper', async () => {
    await reading({ viewport: { width: 794, height: 1123 } }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      for (const path of [POST, 'references/']) {
        await page.goto(site.url + path)
        const right = await page.evaluate(() =>
          Math.max(
            ...[...document.querySelectorAll('main li')].map(
              (li) => li.getBoundingClientRect().right,
            ),
          ),
        )
        assert.ok(right <= 794, `${path} reaches to ${right}`)
      }
    })
  })

  it('comes without JavaScript from every citation to its reference and back', async () => {
    await reading({ javaScriptEnabled: false }, async (page) => {
      const links = page.locator('[role="doc-biblioref"]')
      const count = await links.count()
      assert.ok(count > 10)
      for (let at = 0; at < count; at++) {
        const link = links.nth(at)
        const address = (await link.getAttribute('href')) ?? ''
        // The dash of a range is called by what stands between its ends.
        const [number] = (
          (await link.getAttribute('aria-label')) ?? (await link.innerText())
        ).split('–')
        await link.click()
        assert.ok(page.url().endsWith(address))
        const item = page.locator(address)
        assert.ok(await item.isVisible())
        const list = item.locator('xpath=preceding-sibling::li')
        assert.equal((await list.count()) + 1, Number(number))
        await item.locator('[role="doc-backlink"]').first().click()
        assert.match(page.url(), /#cite-\d+$/)
        assert.ok(await page.locator(new URL(page.url()).hash).isVisible())
      }
    })
  })

  it('sees on a number what it stands for, and closes that with Escape', async () => {
    await reading({}, async (page) => {
      const link = page.locator('[href="#ref-mu2020"]').first()
      const card = page.locator('.reference-card')
      assert.ok(await card.isHidden())
      await link.hover()
      await card.waitFor({ state: 'visible' })
      assert.match(await card.innerText(), /^Mu J, Furlan AD, .* 8,270 people, low certainty/s)
      await page.keyboard.press('Escape')
      await card.waitFor({ state: 'hidden' })
      await link.focus()
      await card.waitFor({ state: 'visible' })
      await page.keyboard.press('Tab')
      assert.match(await card.innerText(), /^Vickers/)
      await page.keyboard.press('Escape')
      await card.waitFor({ state: 'hidden' })
    })
  })

  it('sees on the dash of a range all that stands between its ends', async () => {
    await reading({}, async (page) => {
      await page.locator('[aria-label="2–3"]').first().hover()
      const card = page.locator('.reference-card')
      await card.waitFor({ state: 'visible' })
      assert.match(await card.innerText(), /^2\. Vickers[^]*\n3\. /)
    })
  })

  it('can move the pointer onto the card, which goes when the pointer does', async () => {
    await reading({}, async (page) => {
      await page.locator('[href="#ref-vickers2018"]').first().hover()
      const card = page.locator('.reference-card')
      await card.getByRole('link', { name: /^doi:/, includeHidden: true }).hover()
      await page.waitForTimeout(500)
      assert.ok(await card.isVisible())
      await page.locator('h1').hover()
      await card.waitFor({ state: 'hidden' })
    })
  })

  it('has the card within the window, also on a phone', async () => {
    await reading({ viewport: { width: 320, height: 600 } }, async (page) => {
      const links = page.locator('[role="doc-biblioref"]')
      for (let at = 0; at < (await links.count()); at++) {
        await links.nth(at).focus()
        const box = await page.locator('.reference-card').boundingBox()
        assert.ok(box && box.x >= 0 && box.x + box.width <= 320, `card ${at}`)
        assert.ok(box.y >= 0, `card ${at} begins above the window`)
      }
    })
  })

  it('meets no fault of axe’s while the card is open', async () => {
    await reading({ bypassCSP: true }, async (page) => {
      await page.locator('[href="#ref-made-up-2001"]').first().focus()
      await page.locator('.reference-card').waitFor({ state: 'visible' })
      const faults = await axeFaults(page)
      assert.deepEqual(
        faults.filter(
          (fault) =>
            !/^unsure: .*(doc-backlink|aria-label="\d|too short|obscured|overlap)/.test(fault),
        ),
        [],
      )
    })
  })

  it('has notes at the margin where there is room, and none lies on another', async () => {
    await reading({ viewport: { width: 1280, height: 900 } }, async (page) => {
      const boxes = await page.locator('.beside').evaluateAll((notes) =>
        notes.map((note) => {
          const { top, bottom, left, right } = note.getBoundingClientRect()
          return { top, bottom, left, right }
        }),
      )
      assert.ok(boxes.length > 5)
      const column = await page
        .locator('.prose')
        .evaluate((text) => text.getBoundingClientRect().right)
      boxes.forEach((box, at) => {
        assert.ok(box.left >= column && box.right <= 1280)
        const before = boxes[at - 1]
        if (before) assert.ok(box.top >= before.bottom, `note ${at}`)
      })
    })
    await reading({ viewport: { width: 800, height: 900 } }, async (page) => {
      assert.ok(await page.locator('.beside').first().isHidden())
    })
  })

  it('loads a script of at most a kilobyte for it, and other posts load none', () => {
    const script = filesOf(site.folder).filter((name) => /^assets\/citations\..*\.js$/.test(name))
    assert.equal(script.length, 1)
    const code = readFileSync(join(site.folder, script[0] ?? ''))
    assert.ok(brotliCompressSync(code).length <= 1024)
    const other = readFileSync(join(site.folder, '2024/02/everything.html'), 'utf8')
    assert.doesNotMatch(other, /assets\/citations|assets\/cited/)
  })

  it('can save what the post cites, and the post itself, in each format', async () => {
    const page = readFileSync(join(site.folder, POST), 'utf8')
    const files = [...page.matchAll(/href="\/blog\/([^"]*)" download/g)].map(
      ([, file]) => file ?? '',
    )
    assert.equal(files.length, 6)
    const texts = files.map((file) => readFileSync(join(site.folder, file), 'utf8'))
    assert.match(texts[0] ?? '', /^TY {2}- (BLOG|ELEC)/)
    assert.match(texts[1] ?? '', /^@\w+\{/)
    assert.match(texts[2] ?? '', /"type": "post-weblog"/)
    assert.equal(texts[3]?.match(/^TY {2}- /gm)?.length, 11)
    assert.equal(JSON.parse(texts[5] ?? '[]').length, 11)
  })

  it('finds the post where the page of all references names it', async () => {
    await reading({}, async (page) => {
      await page.getByRole('link', { name: 'All references of this site' }).click()
      assert.equal(await page.locator('h1').innerText(), 'References')
      await page.locator('#ref-ng193').getByRole('link', { name: 'A post that cites' }).click()
      assert.match(page.url(), /cited\.html#ref-ng193$/)
    })
  })

  it('is not shown the list among the results of a search', () => {
    const page = readFileSync(join(site.folder, POST), 'utf8')
    assert.match(page, /class="references"[^>]*data-pagefind-ignore/)
  })

  it('reads it in a feed with whole addresses, and without the notes at the margin', () => {
    const feed = JSON.parse(readFileSync(join(site.folder, 'feed.json'), 'utf8'))
    const entry: string = feed.items.find(({ url }: { url: string }) =>
      url.endsWith(POST),
    ).content_html
    assert.match(
      entry,
      /<a href="https:\/\/example\.net\/blog\/2024\/03\/cited\.html#ref-mu2020" role="doc-biblioref">1<\/a>/,
    )
    assert.match(entry, /id="ref-mu2020">Mu J/)
    assert.doesNotMatch(entry, /aria-hidden|class="beside"/)
    for (const [, href = ''] of entry.matchAll(/href="([^"]*)"/g))
      assert.match(href, /^(https?|mailto):/)
  })
})
