/** Searcher: asks Pagefind for each word of a question, and makes one answer of Pagefind's own form of it. */
import { type Aid, unpackLinks } from './aid.ts'
import { asPhrase } from './characters.ts'
import { type FilterValues, countValues, filterValues } from './filters.ts'
import type { Hit } from '../pagefind.ts'
import type { PagefindAnswer, PagefindInstance, PagefindResult, SearchOptions } from './pagefind.ts'
import { type Plan, type Way, makePlan } from './plan.ts'
import { type Near, type Ranked, type Scored, rank } from './rank.ts'
import { type Vocabulary, readVocabulary } from './vocabulary.ts'

/** Pagefind's answer, with what was done to get it. */
export interface LayerAnswer extends PagefindAnswer {
  readonly results: readonly LayerResult[]
  /** Undefined when the question went to Pagefind as it is. */
  readonly plan?: Plan
}

export interface LayerResult extends PagefindResult {
  /** The ways by which it was found; none on a page that is only related to those found. */
  readonly ways?: readonly Way[]
  /** What nearness to other good pages added to the score. */
  readonly nearness?: number
}

export interface Searcher {
  search(term: string | null, options?: SearchOptions): Promise<LayerAnswer>
  /** From now on words are searched that this site's list lacks: another index may have them. */
  open(): Promise<void>
}

/** Scripts without spaces are parted into words by Pagefind itself. */
const UNSPACED = /^(zh|ja|th)$/

/** `load` gives the words of a beginning that has a file, as it stands there. */
export function createSearcher(
  pagefind: PagefindInstance,
  aid: Aid,
  load: (beginning: string) => Promise<string>,
): Searcher {
  let vocabulary: Vocabulary = readVocabulary(aid)
  const asked = new Map<string | null, Promise<PagefindAnswer>>()
  let prepared: Promise<readonly [FilterValues, Near]> | undefined
  // What every question needs does not wait for the first one.
  const unspaced = UNSPACED.test(aid.language)
  if (!unspaced) prepare()

  return {
    async search(term, options = {}) {
      if (term === null || unspaced) return pagefind.search(term, options)
      const { filters = {}, sort = {} } = options
      const plan = await planFor(term)
      const [[kinds, near], allowed, order, ...answers] = await Promise.all([
        prepare(),
        isGiven(filters) ? places({ filters }) : undefined,
        isGiven(sort) ? places({ sort }) : undefined,
        ...plan.ways.map(async ({ search }) => [search, (await ask(search)).results] as const),
      ])
      const ranked = rank(plan, new Map(answers), near)
      const kept = allowed ? ranked.filter(({ id }) => allowed.has(id)) : ranked
      const shown = order ? sorted(kept, order) : kept
      return {
        results: shown.map(result),
        unfilteredResultCount: ranked.length,
        filters: countValues(kinds, kept),
        totalFilters: countValues(kinds, ranked),
        plan,
      }
    },
    async open() {
      // The order of the pages tells which are near: another index would disturb it.
      await prepare()
      vocabulary = { ...vocabulary, begins: () => true }
    },
  }

  /** Loads the words that the plan needs to know while Pagefind loads its own part of them. */
  async function planFor(term: string): Promise<Plan> {
    const plan = makePlan(term, aid, vocabulary)
    const lacking = vocabulary.lacking()
    if (!lacking[0]) return plan
    pagefind.preload(plan.words.join(' ')).catch(() => {})
    await Promise.all(lacking.map(async (part) => vocabulary.learn(part, await load(part))))
    return planFor(term)
  }

  /** The values of the filters, and which pages are near to each other; what failed is tried again. */
  function prepare() {
    prepared ??= Promise.all([filterValues(pagefind), nearPages()])
    prepared.catch(() => (prepared = undefined))
    return prepared
  }

  async function nearPages(): Promise<Near> {
    if (aid.near === '') return new Map()
    return nearOf((await ask(null)).results.map(({ id }) => id).sort(), aid)
  }

  /** Asks Pagefind, of the same words only once, without words for all pages; what found nothing may be asked again. */
  function ask(search: string | null): Promise<PagefindAnswer> {
    const known = asked.get(search) ?? pagefind.search(search && asPhrase(search))
    asked.set(search, known)
    // Pagefind answers with nothing, too, when a piece of the index did not arrive.
    const forget = () => asked.delete(search)
    known.then(({ results }) => results.length > 0 || forget(), forget)
    return known
  }

  /** Of all pages that the filters let through, the place of each in the order asked for. */
  async function places(options: SearchOptions): Promise<Map<string, number>> {
    const { results } = await pagefind.search(null, options)
    return new Map(results.map(({ id }, place) => [id, place]))
  }

  function result(page: Ranked<PagefindResult>): LayerResult {
    return {
      ...page,
      get words() {
        return [...new Set(page.own.flatMap(({ words }) => words))].sort((a, b) => a - b)
      },
      data: () => pageOf(page),
    }
  }

  /** The page as Pagefind shows it for all the words that were found on it together. */
  async function pageOf({ id, ways, own }: Ranked<PagefindResult>): Promise<Hit> {
    // Its text is on its way while Pagefind looks for all its words.
    own[0]?.data().catch(() => {})
    const terms = new Set(ways.flatMap(({ search }) => search.replaceAll('"', '').split(' ')))
    const { results } = await ask([...terms].join(' ') || null)
    const page = await (results.find((one) => one.id === id) ?? own[0])?.data()
    if (!page) throw new Error(id)
    // Pagefind hands out one object for all questions, and changes it with the next.
    return { ...page }
  }
}

/** What cannot be sorted so stands at the end. */
function sorted<Page extends Scored>(
  pages: readonly Page[],
  places: ReadonlyMap<string, number>,
): Page[] {
  const placeOf = ({ id }: Page) => places.get(id) ?? places.size
  return [...pages].sort((a, b) => placeOf(a) - placeOf(b))
}

function isGiven(choice: object): boolean {
  return Object.keys(choice).length > 0
}

/** `ids` are those of all pages, in order. */
export function nearOf(ids: readonly string[], aid: Aid): Near {
  const near = new Map(ids.map((id) => [id, [] as [id: string, likeness: number][]]))
  const link = (from = '', to = '', tenths: number) => near.get(from)?.push([to, tenths / 10])
  for (const [one, other, tenths] of unpackLinks(aid)) {
    link(ids[one], ids[other], tenths)
    link(ids[other], ids[one], tenths)
  }
  return near
}
