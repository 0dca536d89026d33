/** Preview: serves the site on this machine, builds it again after every save, and keeps open pages up to date. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Change, watchSources } from './changes.ts'
import { type Ask, answersFrom } from './folder.ts'
import { type Live, live } from './live.ts'
import { browserScript, troublePage, withScript } from './pages.ts'
import { rebuilds } from './rebuilds.ts'
import { send, sendPage } from './send.ts'
import { type Handler, listenNear } from './server.ts'
import { type Showing, nothingYet } from './showing.ts'
import { EVENTS, SCRIPT } from './state.ts'
import { terminal } from './terminal.ts'
import { startWorker } from './worker.ts'

export interface PreviewOptions {
  /** The project's folder, absolute. */
  readonly root: string
  /** The address (`file:///…`) of the module whose `build` makes the site. */
  readonly builder: string
  /** The port wished for; when it is taken, the next free one. 0 for any. */
  readonly port: number
  /** The moment that decides which posts are still to come; asked for each build. */
  now(): number
  /** Prints a line in the terminal. */
  say(line: string): void
}

export interface Preview {
  /** `http://127.0.0.1:8080/` */
  readonly url: string
  /** When nothing is being built and no save waits. */
  idle(): Promise<void>
  /** Ends the worker and frees the port. */
  close(): Promise<void>
}

/**
 * Starts the preview. It returns when saves are noticed; browsers that come before the first build is done wait for it.
 *
 * @throws Node's error with code EADDRINUSE or EACCES when no port can be had.
 */
export async function preview(options: PreviewOptions): Promise<Preview> {
  const { root, builder, port: wished, now, say } = options
  const words = terminal(say)
  const site = nothingYet()
  const tabs = live(site.state)
  const server = await listenNear(
    answer(() => output, site, tabs),
    wished,
  )
  const url = `${server.origin}/`
  words.begin(url, wished, server.port)
  // Each preview has a folder of its own, so that two of them do not build into one.
  const output = join(root, '.meridian', `preview-${server.port}`)
  await rm(output, { recursive: true, force: true })

  const worker = startWorker(builder, root)
  const jobs = rebuilds(async (changes) => {
    const started = performance.now()
    const order = { root, content: join(root, 'content'), output, now: now(), drafts: true }
    const outcome = await worker.build(order)
    if (!outcome) return
    site.take(outcome)
    words.built(outcome, changes, (performance.now() - started) / 1000, site.good())
    tabs.tell()
  })
  const notice = (changes: readonly Change[]) => {
    if (!changes.every(isRead)) worker.restart()
    jobs.add(changes)
  }
  const watch = await watchSources(root, notice, words.blind)
  jobs.add([])
  return {
    url,
    idle: jobs.idle,
    async close() {
      await watch.close()
      await worker.close()
      await server.close()
      await rm(output, { recursive: true, force: true })
    },
  }
}

/** Files that are read anew by every build; everything else is program, which the worker loads only once. */
function isRead({ file }: Change): boolean {
  return /^(content|public)\//.test(file) || file.endsWith('.css')
}

/** Answers from the folder that is known once the port is. */
function answer(folder: () => string, site: Showing, tabs: Live): Handler {
  const script = browserScript()
  let ask: Ask | undefined
  return async (request, response) => {
    const target = request.url ?? ''
    if (target === EVENTS) return tabs.join(response)
    if (target === SCRIPT) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
      return void response.end(script)
    }
    await site.first
    // Asked before the file is read: a page can then be newer than its name for a moment, never older.
    const { shown } = site.state()
    if (!site.good()) return sendPage(request, response, 500, troublePage(site.problems(), shown))
    ask ??= answersFrom(folder())
    const found = await ask(target, site.base())
    await send(request, response, found, (page) => withScript(page, shown))
  }
}
