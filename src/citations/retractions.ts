/** Retractions: what `npm run cite -- --check` has found and stored, read and checked. */
import * as z from 'zod'
import type { Retraction } from '../model/citation.ts'
import type { Report } from '../model/problem.ts'

/** An entry without a kind says that nothing was listed on that day, which is no news of the work itself. */
const entry = z.looseObject({
  kind: z.string().optional(),
  notice: z.string().optional(),
  date: z.string().optional(),
})

const KINDS: Readonly<Record<string, Retraction['kind']>> = {
  ...{ retraction: 'retraction', removal: 'retraction', withdrawal: 'retraction' },
  ...{ concern: 'concern', expression_of_concern: 'concern' },
}

/** By the ids of the works. Corrections and other notices mark nothing. */
export function readRetractions(
  found: { readonly file: string; readonly text: string } | undefined,
  report: Report,
): Map<string, Retraction> {
  const retractions = new Map<string, Retraction>()
  if (!found) return retractions
  const read = z.record(z.string(), z.unknown()).safeParse(parsed(found.text))
  if (!read.success) {
    report({
      ...{ level: 'error', file: found.file },
      message: 'This file cannot be read as what the command has written.',
      advice: 'Delete it, and make it anew:  npm run cite -- --check',
    })
    return retractions
  }
  for (const [id, value] of Object.entries(read.data)) {
    const { data } = entry.safeParse(value)
    // Without a kind, a notice is the worst that it can be: nobody is to overlook it.
    const kind = data && (data.kind === undefined ? data.notice && 'retraction' : KINDS[data.kind])
    if (!data || !kind) continue
    const { notice, date } = data
    retractions.set(id, { kind: kind === 'concern' ? 'concern' : 'retraction', notice, date })
  }
  return retractions
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
