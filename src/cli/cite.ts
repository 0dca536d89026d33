/** npm run cite: looks works up by number, DOI or address, and puts them into the author's references. */
import { join } from 'node:path'
import { formatReference } from '../citations/nlm/reference.ts'
import { plain } from '../citations/nlm/words.ts'
import { openFolder } from '../content/folder.ts'
import { readSettings } from '../content/settings.ts'
import { dayOf, isoDay } from '../model/day.ts'
import { addWorks } from '../references/fetch/add-works.ts'
import { checkWorks } from '../references/fetch/check-works.ts'
import type { Desk } from '../references/fetch/desk.ts'
import { readAsked } from '../references/fetch/look-up.ts'
import { SOURCES, type Sources } from '../references/fetch/sources.ts'
import type { Context } from './context.ts'

const HOW = `Say what to cite, by its number in PubMed, its DOI, or the address of either:
    npm run cite -- 29198932
    npm run cite -- 10.1016/j.jpain.2017.11.005
or ask whether a work you cite was retracted:
    npm run cite -- --check`

/** Does what the words after `npm run cite` ask, and gives the exit code. `sources` are the databases on the web, for tests others. */
export async function cite(
  words: readonly string[],
  { root, now, say }: Context,
  sources: Sources = SOURCES,
): Promise<number> {
  const checking = words.length === 1 && words[0] === '--check'
  const asked = checking ? [] : readAsked(words)
  const unread = asked.filter((one) => typeof one === 'string')
  for (const word of unread) say(`“${word}” ${whatElse(word)}`)
  if (unread.length > 0 || (asked.length === 0 && !checking)) {
    say(HOW)
    return 2
  }
  const content = join(root, 'content')
  const { timeZone } = readSettings(openFolder(root, content, ignore), ignore).fields
  const desk: Desk = {
    folder: join(content, 'references'),
    sources,
    today: isoDay(dayOf(now, timeZone)),
    format: (reference) => plain(formatReference(reference)),
    say,
  }
  const works = asked.filter((one) => typeof one !== 'string')
  return (checking ? await checkWorks(desk) : await addWorks(works, desk)) ? 0 : 1
}

/** What a word is that we cannot look up, as far as one can tell. */
function whatElse(word: string): string {
  if (word.startsWith('-')) return 'is not understood.'
  if (/^@|^\[@/.test(word)) return 'is a key of your references; this command adds new ones.'
  if (/PMC\d+/i.test(word))
    return 'is of PubMed Central; its page shows the PubMed number (PMID) and the DOI: give one of these.'
  if (/^97[89][\d-]{10,14}$|^\d{9}[\dX]$/i.test(word))
    return 'is an ISBN. Books come from Zotero: save them as CSL JSON in content/references/imports/.'
  if (/^https?:/i.test(word)) return 'holds no DOI. The page shows one, most often: give that.'
  return 'is neither a number of PubMed nor a DOI nor an address of either.'
}

/** What is wrong in other files is for `npm run check` to say; here only the time zone is wanted. */
function ignore(): void {}
