/** Site words: what stands on every page, and in the files on people and guidelines, looked at as posts are. */
import { isoDay } from '../model/day.ts'
import type { Place, Problem } from '../model/problem.ts'
import { GUIDELINE_MONTHS, isStale } from '../model/guideline.ts'
import { ABSOLUTE, absoluteIn, refusedIn } from './claims.ts'
import { DOCTOR, doctorMessage } from './responsibility.ts'
import { type Circle, type Finding, finding, quoted } from './subject.ts'

/** A text of a field, with its file and place: of site.yaml, or of a person's file. */
export interface FieldText {
  readonly text: string
  readonly file: string
  readonly place?: Place
}

/** Promises and refused conditions, and “Dr” or “doctor” where nobody's register is given. */
export function fieldFindings({ site, words }: Circle, fields: readonly FieldText[]): Finding[] {
  if (!words) return []
  const people = site.author ? [site.author, ...site.people] : site.people
  const registered = people.some(({ registrations = [] }) => registrations.length > 0)
  return fields.flatMap(({ text, file, place }) => {
    const at = { file, path: file }
    const absolute = absoluteIn(text, words)
    const refused = refusedIn(text, words, site.advertising)
    const doctor = registered ? undefined : words.doctor.exec(text)?.[0]
    const found: Finding[] = []
    if (absolute !== undefined) {
      const message = `${quoted(absolute)} promises more than a text on health can: ${quoted(text)}`
      found.push(finding('absolute', 'warning', at, place, message, ABSOLUTE))
    }
    if (refused) found.push(finding('treatment', 'warning', at, place, ...refused))
    if (doctor !== undefined) {
      const message = doctorMessage(doctor, text)
      found.push(finding('doctor', 'warning', at, place, message, DOCTOR))
    }
    return found
  })
}

/** Guidelines that nobody has looked up of late. */
export function guidelineFindings({ site, today }: Circle): Finding[] {
  return (site.guidelines ?? [])
    .filter((guideline) => isStale(guideline, today))
    .map(({ file, name, checked, url, lineOf }) => {
      const when = checked
        ? `was last compared with its publisher’s page on ${isoDay(checked)}, more than ${GUIDELINE_MONTHS} months ago.`
        : 'has never been compared with its publisher’s page.'
      const advice = `Read  ${url}  and write the day:  checked: ${isoDay(today)}`
      const place = { line: lineOf(checked ? ['checked'] : ['name']), column: 1 }
      return finding('guideline', 'warning', { file, path: file }, place, `${name} ${when}`, advice)
    })
}

/** Says that texts in a language without words for the checks were left alone. */
export function unreadLanguage({ site, words }: Circle, file: string | undefined): Problem[] {
  if (words || file === undefined) return []
  const message = `The checks read English, so that the words of the texts in “${site.language}” were not looked at.`
  return [{ level: 'note', file, message }]
}
