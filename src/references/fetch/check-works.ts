/** Check works: asks Crossref for notices about every work of the library, and notes what it says and when. */
import { join } from 'node:path'
import { counted } from '../../model/counted.ts'
import type { Reference } from '../../model/reference.ts'
import { readCslJson } from '../csl-json.ts'
import { fromCrossref } from './crossref.ts'
import { type Desk, LIBRARY, RETRACTIONS, importedWorks } from './desk.ts'
import { type Checked, withFindings } from './record.ts'
import { readIfThere, writeWhole } from './store.ts'
import { noticeInWords, whyNot } from './words.ts'

/** True when every work that has a DOI could be asked about and the answers were noted. */
export async function checkWorks(desk: Desk): Promise<boolean> {
  const { folder, say, today } = desk
  const works = await allWorks(folder)
  const asked = works.filter(({ DOI }) => DOI !== undefined)
  const without = works.filter(({ DOI }) => DOI === undefined).map(({ id }) => id)
  if (works.length === 0) say('There are no references yet.')
  const findings: Checked[] = []
  let unanswered = 0
  for (const { id, DOI = '' } of asked) {
    const answer = await fromCrossref(DOI, desk.sources)
    if (!('failure' in answer)) {
      findings.push({ id, checked: today, notices: answer.notices })
      for (const notice of answer.notices) say(`${id}: ${noticeInWords(notice)}.`)
      continue
    }
    say(`${id}: not checked. ${whyNot({ doi: DOI }, answer)}`)
    unanswered++
    // What cannot be reached for one cannot be reached for the next.
    if (answer.failure === 'offline') {
      unanswered = asked.length - findings.length
      break
    }
  }
  const noted = findings.length === 0 || (await note(findings, desk))
  const silent = findings.filter(({ notices }) => notices.length === 0).length
  if (silent > 0)
    say(
      `${counted(silent, 'work')}: Crossref lists no notice today, which is no proof that there is none.`,
    )
  if (unanswered > 0)
    say(`${counted(unanswered, 'work')}: not checked, and nothing of what was known has changed.`)
  if (without.length > 0) say(`Without a DOI, so nobody can be asked: ${without.join(', ')}`)
  return noted && unanswered === 0
}

async function allWorks(folder: string): Promise<Reference[]> {
  const library = (await readIfThere(join(folder, LIBRARY))) ?? '[]'
  const own = readCslJson(library, LIBRARY, () => {}).map(({ reference }) => reference)
  return [...own, ...(await importedWorks(folder))]
}

async function note(findings: readonly Checked[], { folder, say }: Desk): Promise<boolean> {
  const path = join(folder, RETRACTIONS)
  const text = withFindings(await readIfThere(path), findings)
  if (text === undefined) {
    say(`${RETRACTIONS} cannot be read, so nothing was noted in it. Mend it, or delete it.`)
    return false
  }
  await writeWhole(path, text)
  return true
}
