/** Time zone: in which zone the days of a blog begin and end. */
import { DateTime } from 'luxon'
import type { Survey } from './survey.ts'
import { Refusal } from './refusal.ts'

export interface Zone {
  /** IANA: `Europe/London`; or an offset, `UTC-7`, where the export says no more. */
  readonly name: string
  /** Who says so, for the report. */
  readonly from: string
}

/**
 * What the author says, else what the export says (its settings, or the one offset of all its dates), else what her
 * site says.
 *
 * @throws Refusal that asks for the zone, when nobody says.
 */
export function timeZoneOf(
  { settings, texts }: Pick<Survey, 'settings' | 'texts'>,
  said: string | undefined,
  site: string | undefined,
): Zone {
  if (said !== undefined) {
    if (isZone(said)) return { name: said, from: '--time-zone' }
    throw new Refusal(
      `“${said}” is not the name of a time zone.`,
      'Write one as in  --time-zone Europe/London',
    )
  }
  const { timeZone } = settings
  if (timeZone !== undefined && isZone(timeZone)) return { name: timeZone, from: 'the export' }
  const offsets = new Set(texts.map(({ published }) => /[+-]\d\d:\d\d$/.exec(published)?.[0]))
  const [offset] = offsets
  if (offsets.size === 1 && offset !== undefined) return { name: `UTC${offset}`, from: 'the dates' }
  if (site !== undefined) return { name: site, from: 'site.yaml' }
  throw new Refusal(
    'The export does not say in which time zone the blog stands, and so not on which day each post appeared.',
    'Say it with the name of a big city near you, as in  --time-zone Europe/London',
  )
}

function isZone(name: string): boolean {
  return DateTime.utc().setZone(name).isValid && /[A-Z]/.test(name)
}
