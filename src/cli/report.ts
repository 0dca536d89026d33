/** Report: what a build did, for programs: the same that its lines say, as JSON. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { BuildResult } from '../eleventy/build.ts'

export interface BuildReport extends BuildResult {
  /** The exit code. */
  readonly code: number
  /** The moment of the build, in milliseconds since 1970. */
  readonly now: number
  readonly seconds: number
}

/** Writes the report, whole or not at all. It stands beside the site and not in it: readers have no use for it. */
export async function writeReport(file: string, report: BuildReport): Promise<void> {
  const { code, ok, now, seconds, url, counts, checked, problems, faults } = report
  const started = new Date(now).toISOString()
  const told = { code, published: ok, started, seconds, url, counts, checked, problems, faults }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}-${process.pid}`, `${JSON.stringify(told, undefined, 1)}\n`)
  await rename(`${file}-${process.pid}`, file)
}
