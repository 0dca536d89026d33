/** Build: one whole site, made in a staging folder and put in place only when it is complete. */
import { rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Problem, hasErrors, sortProblems } from '../model/problem.ts'
import { runEleventy } from './eleventy.ts'
import { type RunOptions, newRun } from './run.ts'
import { newStage } from './stage.ts'

export interface BuildOptions extends RunOptions {
  /** The folder to publish, absolute; undefined to build, check and publish nothing. */
  readonly output?: string
}

export interface BuildResult {
  /** False when an error stopped the build; the published folder is then as it was. */
  readonly ok: boolean
  readonly problems: readonly Problem[]
  readonly counts: Readonly<Record<string, number>>
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
 * @throws what is not the author's to mend: a broken layout, a full disk.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const run = newRun(options)
  const stage = await newStage(join(options.root, '.meridian'))
  try {
    await runEleventy(run, stage).catch((error: unknown) => {
      if (!(error instanceof ContentError)) throw error
    })
    const ok = !hasErrors(run.problems)
    if (ok && options.output !== undefined) await publish(stage, options.output)
    return { ok, problems: sortProblems(run.problems), counts: run.counts, url: run.url }
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

/** Puts `stage` in the place of `output`: two renames, so that readers never see half a site; the old one comes back if the second fails. */
async function publish(stage: string, output: string): Promise<void> {
  const old = join(dirname(stage), `old-${basename(stage)}`)
  const existed = await stat(output).then(
    () => true,
    () => false,
  )
  if (existed) await rename(output, old)
  try {
    await rename(stage, output)
  } catch (error) {
    if (existed) await rename(old, output)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}
