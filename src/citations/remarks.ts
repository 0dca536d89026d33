/** Remarks: what `npm run check` says of the works themselves: which nobody can look up, and which no text cites. */
import type { Problem } from '../model/problem.ts'
import type { Source } from './source.ts'

/** At most so many are named. */
const NAMED = 5

/** Of works that are cited, those without an address and those without their journal's abbreviation; of each file, the works that are not. */
export function remarksOn(sources: readonly Source[], cited: ReadonlySet<string>): Problem[] {
  const isCited = ({ reference }: Source) => cited.has(reference.id)
  return [
    ...sources
      .filter(isCited)
      .flatMap((source) => [...unfindable(source), ...unabbreviated(source)]),
    ...uncited(sources, isCited),
  ]
}

function unfindable({ reference, place }: Source): Problem[] {
  const { id, DOI, PMID, PMCID, ISBN, URL: url } = reference
  if (!place || [DOI, PMID, PMCID, ISBN, url].some((one) => one !== undefined)) return []
  return [
    {
      ...{ level: 'warning', ...place },
      message: `Readers cannot look “${id}” up: it has no DOI, PubMed number, ISBN or address.`,
      advice: 'Write one of them:  "DOI": "10.1000/182"  or  "URL": "https://…"',
    },
  ]
}

/** A title of one word, such as Spine, is its own abbreviation. */
function unabbreviated({ reference, place }: Source): Problem[] {
  const { id, type, 'container-title': journal = '', 'container-title-short': short } = reference
  if (!place || type !== 'article-journal' || short || !/\S\s+\S/.test(journal.trim())) return []
  return [
    {
      ...{ level: 'note', ...place },
      message: `“${id}” has no abbreviation of its journal, and is printed with “${journal}”.`,
      advice: 'Write that of the NLM Catalog, as in  "container-title-short": "J Pain"',
    },
  ]
}

function uncited(sources: readonly Source[], isCited: (source: Source) => boolean): Problem[] {
  const files = new Set(sources.flatMap(({ place }) => place?.file ?? []))
  return [...files].flatMap((file): Problem[] => {
    const own = sources.filter(({ place }) => place?.file === file)
    const left = own.filter((source) => !isCited(source)).map(({ reference }) => reference.id)
    if (left.length === 0) return []
    const names = left.slice(0, NAMED).map((id) => `“${id}”`)
    const more = left.length > NAMED ? ` and ${left.length - NAMED} more` : ''
    const message = `${left.length} of ${own.length} works are cited in no text: ${names.join(', ')}${more}.`
    return [{ level: 'note', file, message }]
  })
}
