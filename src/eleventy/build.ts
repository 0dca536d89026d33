/** Build: one whole site, made in a staging folder and put in place only when it is complete and has been verified. */
import { rm } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { type Problem, hasErrors, sortProblems } from '../model/problem.ts'
import { runEleventy } from './eleventy.ts'
import { takeLock } from './lock.ts'
import { publish, recover, refuseLink } from './publish.ts'
import { readRecord, writeRecord } from './record.ts'
import { PATIENCE, type Run, type RunOptions, newRun } from './run.ts'
import { newStage } from './stage.ts'
import { startWatch } from './watch.ts'

export interface BuildOptions extends Omit<RunOptions, 'published'> {
  /** The folder to publish, absolute; undefined to build, check and publish nothing. */
  readonly output?: string
  /** The file (absolute) that keeps which pages are published, so that none is lost unnoticed; undefined to keep none. */
  readonly record?: string
  /** Makes the site in a folder, or ends in time; Eleventy in this process if not given, and watched. */
  readonly make?: (run: Run, stage: string) => Promise<void>
}

export interface BuildResult {
  /** False when an error stopped the build; the published folder is then as it was. */
  readonly ok: boolean
  /** What is wrong with the content. */
  readonly problems: readonly Problem[]
  /** What is wrong with the site that was made of it. */
  readonly faults: readonly Problem[]
  readonly counts: Readonly<Record<string, number>>
  /** What was looked at before it was published, and how often. */
  readonly checked: Readonly<Record<string, number>>
  /** The site's address; undefined when the content could not be read so far. */
  readonly url?: string
}

/** Thrown by a plugin when the problems it reported leave nothing to build. */
export class ContentError extends Error {
  /** Eleventy prints the message alone, without a stack. */
  readonly skipOriginalStack = true
}

/**
 * Builds the site of `options.content` into `options.output`.
 *
 * @throws LockedError when another process builds into the same folder; otherwise what is not the author's to mend: a
 *   broken layout, a full disk.
 */
export async function build({
  output,
  record,
  make = makeWatched,
  ...options
}: BuildOptions): Promise<BuildResult> {
  const home = join(options.root, '.meridian')
  if (output !== undefined) await refuseLink(output)
  const unlock = output && (await takeLock(join(home, `${basename(output)}.lock`)))
  try {
    if (output !== undefined) await recover(home, output)
    const known = record === undefined ? undefined : await readRecord(record)
    const run = newRun({ ...options, published: known === 'damaged' ? undefined : known })
    if (known === 'damaged' && record !== undefined) run.doubt(damaged(options.root, record))
    const stage = await newStage(home)
    try {
      await make(run, stage).catch((error: unknown) => {
        if (!(error instanceof ContentError)) throw error
      })
      const ok = !hasErrors(run.problems) && !hasErrors(run.faults)
      if (ok && output !== undefined) {
        const keep = record === undefined ? undefined : await writeRecord(record, run.pages)
        await publish(stage, output)
        await keep?.()
      }
      const { counts, checked, url } = run
      const [problems, faults] = [sortProblems(run.problems), sortProblems(run.faults)]
      return { ok, problems, faults, counts, checked, url }
    } finally {
      // Where the build failed, some of its files may still be on their way there.
      await rm(stage, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    }
  } finally {
    if (unlock) await unlock()
  }
}

/** Nobody waits for a layout that loops for ever. */
async function makeWatched(run: Run, stage: string): Promise<void> {
  const watch = startWatch()
  run.step = (what, seconds = PATIENCE) => watch.step(what, seconds)
  try {
    await runEleventy(run, stage)
  } finally {
    await watch.end()
  }
}

function damaged(root: string, record: string): Problem {
  return {
    level: 'warning',
    file: relative(root, record).split(sep).join('/'),
    message:
      'This list of the published pages cannot be read, so that a page that is lost now is not noticed.',
    advice: 'Compare the number of pages with what you expect; the next build has a new list.',
  }
}
