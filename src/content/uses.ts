/** Uses: the people and guidelines that a text's fields name, looked up; a name that nothing has is reported. */
import type { Person } from '../model/page.ts'
import { suggest } from '../model/suggest.ts'
import type { Guidelines } from './guidelines.ts'
import type { Sound } from './manuscript.ts'
import type { People } from './people.ts'
import { errorAt, quoted } from './wrong.ts'

/** Reports guidelines that there are not, and recommendations that a guideline's file does not have. */
export function checkGuidelineUses({ file, fields, spot, report }: Sound, known: Guidelines): void {
  fields.guidelines?.forEach(({ id, rec }, at) => {
    const missing = known.fault(id, (near) => `id: ${near}`)
    if (missing) report(errorAt(file.file, spot(['guidelines', at, 'id']), missing))
    const guideline = known.all.find((one) => one.id === id)
    if (!guideline || rec === undefined) return
    const numbers = guideline.recommendations.flatMap(({ number }) => number ?? [])
    if (numbers.includes(rec)) return
    const near = suggest(rec, numbers)
    const message = `${guideline.file} has no recommendation ${quoted(rec)}.`
    const meant = near ? `Write  rec: ${near}  if that is meant, or add` : 'Add'
    const advice = `${meant} ${quoted(rec)} to that file with its words and its source.`
    report(errorAt(file.file, spot(['guidelines', at, 'rec']), { message, advice }))
  })
}

/** The person who reviewed it. */
export function reviewerOf(
  { file, fields, spot, report }: Sound,
  people: People,
): Person | undefined {
  if (fields.reviewedBy === undefined) return undefined
  const found = people.find(fields.reviewedBy, 'reviewedBy')
  if (!found || !('message' in found)) return found
  report(errorAt(file.file, spot(['reviewedBy']), found))
  return undefined
}
