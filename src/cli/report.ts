/** Report: what a build did, for programs: the same that its lines say, as JSON. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { BuildResult } from '../eleventy/build.ts'
import { hasErrors } from '../model/problem.ts'

export interface BuildReport extends BuildResult {
  /** The exit code. */
  readonly code: number
  /** The moment of the build, in milliseconds since 1970. */
  readonly now: number
  readonly seconds: number
}

/** 1 when the content needs mending; 4 when it does not, and the site that was made of it is not what it should be. */
export function codeOf({ ok, problems }: Pick<BuildResult, 'ok' | 'problems'>): number {
  if (ok) return 0
  return hasErrors(problems) ? 1 : 4
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
