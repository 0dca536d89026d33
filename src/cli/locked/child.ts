/** Child: the build as it runs in the locked process. */
import { ContentError } from '../../eleventy/build.ts'
import { runEleventy } from '../../eleventy/eleventy.ts'
import { PATIENCE, type Run, type RunOptions, newRun } from '../../eleventy/run.ts'
import { obey, tellStep } from '../../locked/asking.ts'

export interface Order {
  readonly options: RunOptions
  readonly stage: string
}

/** What the run has gathered. */
export type Made = Omit<Run, keyof RunOptions | 'report' | 'doubt' | 'step'>

obey<Order>(async ({ options, stage }): Promise<Made> => {
  const run = newRun(options)
  run.step = (what, seconds = PATIENCE) => tellStep(what, seconds)
  await runEleventy(run, stage).catch((error: unknown) => {
    if (!(error instanceof ContentError)) throw error
  })
  const { problems, faults, checked, pages, counts, url } = run
  return { problems, faults, checked, pages, counts, url }
})
