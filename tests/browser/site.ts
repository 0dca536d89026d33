/** Site: a site built by this project and served to the tests, and a witness of what goes wrong on its pages. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { clock } from '../../src/eleventy/run.ts'
import { printProblem } from '../../src/model/problem.ts'
import { serve } from '../../src/preview/serve.ts'

export interface SiteOptions {
  /** The author's folder, absolute; this project's own when not given. */
  readonly content?: string
  readonly now?: number
  readonly drafts?: boolean
}

export interface BuiltSite {
  /** The address of its home page on this machine, base path included. */
  readonly url: string
  /** The built folder. */
  readonly folder: string
  close(): Promise<void>
}

const ROOT = join(import.meta.dirname, '..', '..')
const built = new Map<string, Promise<BuiltSite>>()

/**
 * Builds and serves a site, once in each test process, or once for all files of `npm test`.
 *
 * @throws Error with every problem when the content has errors.
 */
export function builtSite(options: SiteOptions = {}): Promise<BuiltSite> {
  const key = JSON.stringify(options)
  const known = built.get(key) ?? served(options)
  built.set(key, known)
  return known
}

async function served(options: SiteOptions): Promise<BuiltSite> {
  const home = process.env.MERIDIAN_TEST_SITES
  // Not in the system's folder for temporary files: the build renames its folder into place,
  // which works on one and the same disk only.
  const own = join(ROOT, '.meridian', `test-${process.pid}-${built.size}`)
  const { folder, base } = await (home ? madeOnce(options, home) : make(options, own))
  const site = await serve(folder, { base, headers: headersOf(folder) })
  const close = async () => {
    await site.close()
    if (!home) await rm(folder, { recursive: true })
  }
  return { url: site.url, folder, close }
}

interface Made {
  readonly folder: string
  /** The path below which the site stands. */
  readonly base: string
}

/** Loads what builds only where something is built. */
async function make(options: SiteOptions, folder: string): Promise<Made> {
  const { content = join(ROOT, 'content'), now = clock(process.env), drafts = false } = options
  const { build } = await import('../../src/eleventy/build.ts')
  const { ok, problems, url } = await build({ root: ROOT, content, output: folder, now, drafts })
  if (!ok) throw new Error(problems.map(printProblem).join('\n'))
  return { folder, base: url === undefined ? '/' : new URL(url).pathname }
}

/** Makes a site in a folder of `home`, where all test files look at it: the first makes it, the others wait. */
async function madeOnce(options: SiteOptions, home: string): Promise<Made> {
  const name = createHash('sha256').update(JSON.stringify(options)).digest('hex').slice(0, 16)
  const folder = join(home, name)
  const told = `${folder}.json`
  const isFirst = await mkdir(`${folder}.begun`).then(
    () => true,
    () => false,
  )
  if (isFirst) {
    const made = await make(options, folder).catch((error: unknown) => ({
      fault: error instanceof Error ? error.message : String(error),
    }))
    await writeFile(`${told}~`, JSON.stringify(made))
    await rename(`${told}~`, told)
  }
  while (!existsSync(told)) await pause(50)
  const made: Made | { fault: string } = JSON.parse(await readFile(told, 'utf8'))
  if ('fault' in made) throw new Error(made.fault)
  return made
}

/** The headers that the site asks of its host for every file, as `_headers` has them. */
function headersOf(folder: string): Record<string, string> {
  const [all = ''] = readFileSync(join(folder, '_headers'), 'utf8').split(/\n(?=\S)/)
  const lines = all.matchAll(/^ {2}([\w-]+): (.*)$/gm)
  return Object.fromEntries([...lines].map(([, name, value]) => [name, value]))
}

/**
 * Watches a page from now on. Gives a function that tells, in one line each, what went wrong since: errors and
 * warnings in the console, exceptions, failed requests, answers of 400 and above, and requests to other hosts.
 */
export function watchPage(page: Page): () => string[] {
  const lines: string[] = []
  page.on('console', (message) => {
    if (/^(error|warning|assert)$/.test(message.type())) lines.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => lines.push(`exception: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const own = hostname === '127.0.0.1' || /^(data|blob|about):$/.test(protocol)
    if (!own) lines.push(`request to another host: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // A reader who goes on before all has arrived breaks nothing.
    if (why !== 'net::ERR_ABORTED') lines.push(`request failed: ${request.url()} ${why}`.trim())
  })
  page.on('response', (response) => {
    const status = response.status()
    if (status >= 400) lines.push(`answered ${status}: ${response.url()}`)
  })
  return () => [...lines]
}
