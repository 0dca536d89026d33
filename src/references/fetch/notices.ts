/** Notices: what a publisher, or Retraction Watch, has said of a work since it came out (Crossref's `updated-by`). */
import * as z from 'zod'

export type NoticeKind = 'retraction' | 'removal' | 'concern' | 'correction'

export interface Notice {
  readonly kind: NoticeKind
  /** The DOI of the notice. */
  readonly notice?: string
  /** `2015-03-02`, or as much of it as is known. */
  readonly date?: string
  /** `publisher` or `retraction-watch`. */
  readonly source?: string
}

export const updateSchema = z.object({
  type: z.string(),
  DOI: z.string().optional(),
  source: z.string().optional(),
  updated: z.object({ 'date-parts': z.array(z.array(z.number().nullable())) }).optional(),
})

/** The notices of a record, the gravest first; kinds that say nothing of the work's worth are left out. */
export function noticesIn(updates: readonly z.output<typeof updateSchema>[]): Notice[] {
  const found = updates.flatMap(({ type, DOI, source, updated }): Notice[] => {
    const kind = KINDS[type.toLowerCase().replace(/[\s-]/g, '_')]
    if (kind === undefined) return []
    const date = (updated?.['date-parts'][0] ?? [])
      .filter((part) => part !== null)
      .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
      .join('-')
    return [
      {
        kind,
        ...(DOI === undefined ? {} : { notice: DOI }),
        ...(date === '' ? {} : { date }),
        ...(source === undefined ? {} : { source }),
      },
    ]
  })
  return found.sort((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind))
}

const GRAVITY: readonly NoticeKind[] = ['retraction', 'removal', 'concern', 'correction']

/** Crossref's types of updates (Crossmark: “Version control, corrections, and retractions”). */
const KINDS: Readonly<Record<string, NoticeKind>> = {
  ...{ retraction: 'retraction', partial_retraction: 'retraction', withdrawal: 'retraction' },
  ...{ retracted: 'retraction', removal: 'removal' },
  ...{ expression_of_concern: 'concern', concern: 'concern' },
  ...{ correction: 'correction', corrigendum: 'correction', erratum: 'correction' },
}
