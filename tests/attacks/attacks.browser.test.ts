/** Attacks: every payload through every door, in a browser, with the site's policy and without. Nothing may run. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { launch } from '../browser/chromium.ts'
import { builtSite } from '../browser/site.ts'
import { project } from '../content/project.ts'
import { filesOf } from '../site/output.ts'
import { bodies, fields } from './doors.ts'
import { payloads } from './payloads.ts'
import { Witness, touchEverything } from './witness.ts'

const texts = [...new Set(payloads.map(({ text }) => text))]

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

describe('the payloads', () => {
  it(
    'are more than four hundred, and every kind runs where nothing stops it, and not where the policy does',
    { timeout: 300_000 },
    async () => {
      assert.ok(texts.length >= 400, String(texts.length))
      const [open, guarded] = [await Witness.of(browser, false), await Witness.of(browser, true)]
      for (const kind of ['handler', 'script', 'address', 'closer', 'mutation']) {
        const ran: string[] = []
        for (const { text } of payloads.filter((one) => one.kind === kind)) {
          if (ran.length < 3 && (await open.show(text)) > 0) ran.push(text)
        }
        assert.equal(ran.length, 3, `${kind}: ${ran.join(' ')}`)
        for (const text of ran) assert.equal(await guarded.show(text), 0, text)
      }
      await open.context.close()
      await guarded.context.close()
    },
  )
})

for (const withPolicy of [false, true]) {
  const how = withPolicy ? 'with the policy' : 'without the policy'
  for (const [door, print] of Object.entries(bodies)) {
    describe(`through ${door}, ${how}`, () => {
      it('nothing runs', { timeout: 300_000 }, async () => {
        const witness = await Witness.of(browser, withPolicy)
        const ran: string[] = []
        // Together they are quick to look at; each alone is looked at where one of them ran.
        for (let at = 0; at < texts.length; at += TOGETHER) {
          const some = texts.slice(at, at + TOGETHER)
          const pages = some.map(print)
          const bodies = pages.map((page) =>
            page.slice(page.indexOf('<main'), page.lastIndexOf('<footer')),
          )
          if (await witness.show(bodies.join('\n'))) ran.push(...some)
        }
        await witness.context.close()
        assert.deepEqual(ran, [])
      })
    })
  }
}

/** Every text, and one page of every other kind: lists of topics and months are made of the same parts as the home page. */
const ONE_OF_EACH =
  /^(\d+\/\d+\/post-\d+|index|404|gone-\d+|(archive|glossary|publications|topics|guidelines|references)\/index|topics\/0[^/]*\/index|publications\/p1[^/]*|2024\/01\/index)\.html$/

const ONE_OF_EACH_KIND = new RegExp(ONE_OF_EACH.source.replaceAll('-\\d+', '-\\d?0'))

/** So many payloads stand on one page. */
const TOGETHER = 60

describe('through every field of the content', () => {
  for (const withPolicy of [false, true]) {
    it(
      `nothing runs ${withPolicy ? 'with the policy' : 'without the policy'}, on any page or among search results`,
      { timeout: 480_000 },
      async () => {
        const site = await built()
        // The policy is the second wall: a page of each kind shows that it stands, and a tenth of the posts.
        const shown = withPolicy ? ONE_OF_EACH_KIND : ONE_OF_EACH
        // A redirect's page leads on at once, as it should, and holds no text of anybody's.
        const leadsOn = (file: string) =>
          /http-equiv="refresh"/.test(readFileSync(join(site.folder, file), 'utf8'))
        const names = filesOf(site.folder).filter((file) => shown.test(file) && !leadsOn(file))
        const visit = async (some: readonly string[]) => {
          const visitor = await Witness.of(browser, withPolicy)
          for (const name of some) {
            await visitor.page.goto(site.url + encodeURI(name), { waitUntil: 'load' })
            await visitor.page.evaluate(touchEverything)
            assert.equal(visitor.ran, 0, name)
          }
          await visitor.context.close()
        }
        // A page that loads leaves a processor idle now and then.
        await Promise.all([0, 1, 2].map((part) => visit(names.filter((_, at) => at % 3 === part))))
        const witness = await Witness.of(browser, withPolicy)
        for (const words of ['alert', 'img', `<img src=x onerror=alert(1)>`]) {
          await witness.page.goto(`${site.url}search.html?q=${encodeURIComponent(words)}`)
          await witness.page.locator('.search-status:not(:empty)').waitFor()
          await witness.page.evaluate(touchEverything)
          assert.equal(witness.ran, 0, words)
        }
        await witness.context.close()
      },
    )
  }
  it('what is written for machines holds them as text', async () => {
    const site = await built()
    const feed = JSON.parse(readFileSync(join(site.folder, 'feed.json'), 'utf8'))
    for (const { content_html } of feed.items)
      assert.doesNotMatch(content_html, /<(script|img|svg|iframe)\b/i)
  })
})

let site: ReturnType<typeof builtSite> | undefined
function built() {
  site ??= builtSite({ content: join(project(fields(texts)), 'content') })
  return site
}
after(async () => (await site)?.close())
