/** Reference parts: the pages of a list of references that is too long for one, by the letters that its works begin with. */
import type { ReferenceEntry, ReferencesPage, ReferencesPart } from '../model/citation.ts'
import { groupBy } from '../model/grouped.ts'
import type { CitationWords } from './words.ts'

/** So many works, with the texts that cite them, can be read on a phone: about 300 kB before they are compressed. */
const WORKS = 300
const WAYS = 900

/** The list as one page where it is short; else a front that names each work and leads to its place on a page of its letter. */
export function parted(
  page: Omit<ReferencesPage, 'parts'>,
  words: Pick<CitationWords, 'part' | 'otherLetters'>,
): ReferencesPage {
  if (fits(page.entries)) return page
  const crumbs = [{ title: page.title, path: page.path }]
  const letters = groupBy(page.entries, ({ short }) => letterOf(short) ?? words.otherLetters)
  const last = ([letter]: [string, unknown]) => Number(letter === words.otherLetters)
  const parts = [...letters]
    .sort((a, b) => last(a) - last(b))
    .flatMap(([letter, entries]) =>
      shares(entries).map((share, at): ReferencesPart => {
        const name = at === 0 ? letter : `${letter} ${at + 1}`
        return {
          ...{ kind: 'references', crumbs, listed: true, name, entries: share },
          path: `${page.path}${name.toLowerCase().replace(' ', '-')}/`,
          title: words.part(name),
        }
      }),
    )
  return { ...page, entries: [], parts }
}

function fits(entries: readonly ReferenceEntry[]): boolean {
  return (
    entries.length <= WORKS && entries.reduce((sum, { texts }) => sum + texts.length, 0) <= WAYS
  )
}

/** As many works in each as fit, and at least one. */
function shares(entries: readonly ReferenceEntry[]): ReferenceEntry[][] {
  const found: ReferenceEntry[][] = []
  let [works, ways] = [0, 0]
  for (const entry of entries) {
    works++
    ways += entry.texts.length
    const last = found.at(-1)
    if (last && works <= WORKS && ways <= WAYS) last.push(entry)
    else {
      found.push([entry])
      ;[works, ways] = [1, entry.texts.length]
    }
  }
  return found
}

/** `M` for `“Müller and others 2020”`; undefined for a name that begins with none of the 26. */
function letterOf(short: string): string | undefined {
  return /^[^\p{L}\p{N}]*([A-Z])/iu.exec(short.normalize('NFD'))?.[1]?.toUpperCase()
}
