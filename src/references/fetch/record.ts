/** Record: content/references/retractions.json, what was asked of each work, when, and what was said. */
import * as z from 'zod'
import type { Notice } from './notices.ts'

/** The notices of a work on the day on which somebody asked. */
export interface Checked {
  readonly id: string
  /** `2026-11-22`. */
  readonly checked: string
  /** The gravest is kept. */
  readonly notices: readonly Notice[]
}

/**
 * The file with what was found, in the order of the ids; undefined when it cannot be read, and so not be added to
 * without losing what is in it. A notice stays when it is not listed any more: it was given once.
 */
export function withFindings(
  text: string | undefined,
  findings: readonly Checked[],
): string | undefined {
  const known = recordsOf(text ?? '{}')
  if (!known) return undefined
  const records = new Map(Object.entries(known))
  for (const { id, checked, notices } of findings) {
    records.set(id, { ...records.get(id), ...notices[0], checked })
  }
  const sorted = [...records].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`
}

function recordsOf(text: string): Record<string, object> | undefined {
  try {
    return z.record(z.string(), z.looseObject({})).safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
