/** Attacks: every payload through every door, in a browser, with the site's policy and without. Nothing may run. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { securityHeaders } from '../../src/headers/policy.ts'
import { launch } from '../browser/chromium.ts'
import { builtSite } from '../browser/site.ts'
import { project } from '../content/project.ts'
import { filesOf } from '../site/output.ts'
import { bodies, fields } from './doors.ts'
import { payloads } from './payloads.ts'

const texts = [...new Set(payloads.map(({ text }) => text))]
const ORIGIN = 'http://attack.test/'
const policy = Object.fromEntries(securityHeaders([]).map(({ name, value }) => [name, value]))

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

/** Counts the calls of `alert` in a page and whatever it opens, and the addresses in it that are programs. */
class Witness {
  readonly context: BrowserContext
  readonly page: Page
  ran = 0
  #markup = ''
  readonly #headers: Record<string, string>

  constructor(context: BrowserContext, page: Page, withPolicy: boolean) {
    this.context = context
    this.page = page
    this.#headers = withPolicy ? policy : {}
  }

  static async of(withPolicy: boolean): Promise<Witness> {
    const context = await browser.newContext({ bypassCSP: !withPolicy, serviceWorkers: 'block' })
    const witness = new Witness(context, await context.newPage(), withPolicy)
    await context.exposeBinding('alert', () => void witness.ran++)
    await context.addInitScript(() => {
      const { alert } = window
      Object.assign(window, { confirm: alert, prompt: alert, print: alert })
    })
    await context.route(/^(?!http:\/\/127\.0\.0\.1)/, (route) => witness.#answer(route))
    return witness
  }

  /**
   * Shows markup, does to everything on it what a reader could, and gives how often something ran. What runs may take the
   * page away, which only counts as running.
   */
  async show(markup: string): Promise<number> {
    const before = this.ran
    this.#markup = `<!doctype html><title>a</title>${markup}`
    await this.page.goto(ORIGIN, { waitUntil: 'load' }).catch(() => undefined)
    const touched = this.page.evaluate(touchEverything)
    await touched.catch((error: unknown) => {
      if (!/navigation|closed/.test(String(error))) throw error
    })
    return this.ran - before
  }

  /** There is one page; a program from elsewhere would have run. */
  async #answer(route: Route): Promise<void> {
    const request = route.request()
    if (request.resourceType() === 'script') this.ran++
    const page = request.url() === ORIGIN && request.isNavigationRequest()
    const contentType = 'text/html; charset=utf-8'
    await route
      .fulfill(
        page
          ? { body: this.#markup, contentType, headers: this.#headers }
          : { status: 404, body: '' },
      )
      .catch(() => undefined)
  }
}

/** Runs in the page. Links to elsewhere are not followed; those that are programs are. */
async function touchEverything(): Promise<void> {
  const events = [
    'mouseover',
    'mouseenter',
    'pointerenter',
    'focus',
    'toggle',
    'animationstart',
    'submit',
    'start',
    'error',
    'load',
  ]
  const program = /^(javascript|vbscript|data):/i
  // Whatever only leads elsewhere stays here.
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement)
    if (link && !program.test(link.href)) event.preventDefault()
  })
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !program.test(form.action)) event.preventDefault()
  })
  for (const element of document.querySelectorAll('*')) {
    for (const name of events) {
      element.dispatchEvent(new Event(name, { bubbles: name === 'submit', cancelable: true }))
    }
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  }
  await new Promise((done) => setTimeout(done, 20))
}

describe('the payloads', () => {
  it(
    'are more than four hundred, and every kind runs where nothing stops it, and not where the policy does',
    { timeout: 300_000 },
    async () => {
      assert.ok(texts.length >= 400, String(texts.length))
      const [open, guarded] = [await Witness.of(false), await Witness.of(true)]
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
        const witness = await Witness.of(withPolicy)
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

/** Every post, and one page of every other kind: lists of topics and months are made of the same parts as the home page. */
const ONE_OF_EACH =
  /^(\d+\/\d+\/post-\d+|index|404|(archive|glossary|publications|topics)\/index|topics\/0[^/]*\/index|publications\/p1[^/]*|2024\/01\/index)\.html$/

const ONE_OF_EACH_KIND = new RegExp(ONE_OF_EACH.source.replace('post-\\d+', 'post-\\d?0'))

/** So many payloads stand on one page. */
const TOGETHER = 60

describe('through every field of the content', () => {
  for (const withPolicy of [false, true]) {
    it(
      `nothing runs ${withPolicy ? 'with the policy' : 'without the policy'}, on any page or among search results`,
      { timeout: 480_000 },
      async () => {
        const site = await built()
        const witness = await Witness.of(withPolicy)
        // The policy is the second wall: a page of each kind shows that it stands, and a tenth of the posts.
        const shown = withPolicy ? ONE_OF_EACH_KIND : ONE_OF_EACH
        for (const name of filesOf(site.folder).filter((file) => shown.test(file))) {
          // A redirect's page leads on at once, as it should, and holds no text of anybody's.
          if (/http-equiv="refresh"/.test(readFileSync(join(site.folder, name), 'utf8'))) continue
          await witness.page.goto(site.url + encodeURI(name), { waitUntil: 'load' })
          await witness.page.evaluate(touchEverything)
          assert.equal(witness.ran, 0, name)
        }
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
