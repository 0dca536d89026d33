/** Witness: a page in a browser that counts what runs on it. */
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { securityHeaders } from '../../src/headers/policy.ts'

const ORIGIN = 'http://attack.test/'
const policy = Object.fromEntries(securityHeaders([]).map(({ name, value }) => [name, value]))

/** Counts the calls of `alert` in a page and whatever it opens, and the addresses in it that are programs. */
export class Witness {
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

  static async of(browser: Browser, withPolicy: boolean): Promise<Witness> {
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
export async function touchEverything(): Promise<void> {
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
