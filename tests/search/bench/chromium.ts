/** Chromium: searches in a real browser, and what they cost there. */
import type { Browser, Page } from 'playwright-core'
import { type Host, host, type Line } from './host.ts'
import type * as InBrowser from './in-browser.ts'

declare global {
  interface Window {
    /** What the bench's page has loaded. */
    bench: typeof InBrowser
  }
}

/** As many as the box in the header shows, and as the search page shows at first. */
const IN_BOX = 5
const ON_PAGE = 10
/** Between two letters, in milliseconds: eighty words in a minute. */
const PACE = 150

/** The bench's own page in the folder: nothing of it is a search. */
export const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<script type="module">import * as bench from '/bench.js'; window.bench = bench</script></html>`

/** The rankings of the questions, by the ids of the index. */
export async function rankings(
  browser: Browser,
  folder: string,
  engine: string,
  questions: readonly string[],
): Promise<string[][]> {
  const site = await host(folder)
  const page = await open(browser, site)
  try {
    await page.evaluate((name) => window.bench.start(name), engine)
    return await page.evaluate(async (list) => {
      const found: string[][] = []
      for (const question of list) found.push(await window.bench.idsOf(question))
      return found
    }, questions)
  } finally {
    await page.context().close()
    await site.close()
  }
}

export interface Cost {
  /** Bytes until the first ten results were there, from nothing; and how many of them came before the question. */
  readonly bytes: number
  readonly before: number
  /** Milliseconds from the question to five results and to ten, when the engine had been started before. */
  readonly five: number
  readonly ten: number
  /** Milliseconds from a keystroke of a typed question to five results: half of all took no longer, and nine of ten. */
  readonly half: number
  readonly most: number
}

/** The median cost of one question in a browser that has nothing in its cache; `slowness` divides the processor's speed. */
export async function costs(
  browser: Browser,
  folder: string,
  engine: string,
  questions: readonly string[],
  line?: Line,
  slowness = 1,
): Promise<Cost> {
  const site = await host(folder, line)
  const all: Omit<Cost, 'half' | 'most'>[] = []
  const keystrokes: number[] = []
  for (const question of questions) {
    const afresh = async <Value>(use: (page: Page) => Promise<Value>): Promise<Value> => {
      const page = await started(browser, site, engine, slowness)
      return use(page).finally(() => page.context().close())
    }
    const show = (page: Page, count: number) =>
      page.evaluate((args) => window.bench.show(...args), [question, count] as const)
    site.taken()
    const [before, ten, after] = await afresh(
      async (page) => [site.taken(), await show(page, ON_PAGE), site.taken()] as const,
    )
    const five = await afresh((page) => show(page, IN_BOX))
    const typed = await afresh((page) =>
      page.evaluate((args) => window.bench.type(...args), [question, IN_BOX, PACE] as const),
    )
    all.push({ bytes: before + after, before, five, ten })
    keystrokes.push(...typed)
  }
  await site.close()
  const within = (times: readonly number[], share: number) =>
    times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0
  const middle = (value: (cost: (typeof all)[number]) => number) => within(all.map(value), 0.5)
  return {
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) / Math.max(1, all.length),
    before: middle(({ before }) => before),
    five: middle(({ five }) => five),
    ten: middle(({ ten }) => ten),
    half: within(keystrokes, 0.5),
    most: within(keystrokes, 0.9),
  }
}

/** A new browser in which the engine has loaded what it loads before a question. */
async function started(browser: Browser, site: Host, engine: string, slowness: number) {
  const page = await open(browser, site)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  await page.evaluate((name) => window.bench.start(name), engine)
  await page.waitForLoadState('networkidle')
  return page
}

async function open(browser: Browser, site: Host): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${site.url}bench.html`)
  await page.waitForFunction(() => window.bench !== undefined)
  return page
}
