/** Layer: a module with Pagefind's own exports that wraps the real one, and searches with the site's words besides. */
import type { Aid } from './aid.ts'
import type { PagefindInstance, SearchOptions } from './pagefind.ts'
import { RANKING } from './ranking.ts'
import { type LayerAnswer, type Searcher, createSearcher } from './searcher.ts'

/** The name of the aid's file, beside this one; the build writes it before this code. */
declare const AID: string
/** True when the site is so large that searching it would hold up the page: Pagefind then works beside it. */
declare const WORKER: boolean

interface Options {
  /** The folder of this module, when it was not loaded from there: `/search/`. */
  readonly basePath?: string
  readonly baseUrl?: string
  readonly ranking?: object
}

interface Real {
  createInstance(options: object): PagefindInstance
}

/** Starts to load at once. Each function rejects when the index or the aid cannot be loaded. */
export function createInstance(options: Options = {}) {
  const instance = prepare(options)
  void instance.init()
  return instance
}

export const { search, debouncedSearch, preload, filters, init, options, destroy, mergeIndex } =
  prepare()

/** Loads nothing before the first call. What `options` is given before then is kept for it. */
function prepare(initial: Options = {}) {
  let given = initial
  let loading: Promise<Loaded> | undefined
  let turn = 0

  return {
    search,
    /** What a search has loaded is kept for the next one. */
    preload: (term: string) => search(term),
    filters: async () => (await ready()).pagefind.filters(),
    /** What fails here fails again with the first question, which says so. */
    init: async () => void (await ready().catch(() => {})),
    async options(changes: Options) {
      given = { ...given, ...changes }
      if (loading) await (await loading).pagefind.options(changes)
    },
    async destroy() {
      if (loading) await (await loading).pagefind.destroy()
      loading = undefined
      given = {}
    },
    async mergeIndex(path: string, changes: object = {}) {
      const { pagefind, searcher } = await ready()
      await searcher.open()
      return pagefind.mergeIndex(path, changes)
    },
    /** Null when a newer question has come meanwhile; `pause` in milliseconds. */
    async debouncedSearch(term: string, given?: SearchOptions, pause = 300) {
      const mine = ++turn
      await new Promise((done) => setTimeout(done, pause))
      if (mine !== turn) return null
      const answer = await search(term, given)
      return mine === turn ? answer : null
    },
  }

  async function search(term: string | null, options?: SearchOptions): Promise<LayerAnswer> {
    return (await ready()).searcher.search(term, options)
  }

  function ready(): Promise<Loaded> {
    return (loading ??= load(given))
  }
}

interface Loaded {
  readonly pagefind: PagefindInstance
  readonly searcher: Searcher
}

async function load({ basePath, ...rest }: Options): Promise<Loaded> {
  const here = new URL(basePath ?? '.', import.meta.url)
  const file = async (name: string) => {
    const answer = await fetch(new URL(name, here))
    if (!answer.ok) throw new Error(answer.url)
    return answer.text()
  }
  const folder = '../pagefind/'
  const start = ({ createInstance }: Real) =>
    createInstance({
      ...{ ranking: RANKING, metaCacheTag: AID, noWorker: !WORKER, ...rest },
      basePath: new URL(folder, here).href,
    })
  const [pagefind, aid] = await Promise.all([
    import(new URL(`${folder}pagefind.js`, import.meta.url).href).then(start),
    file(AID).then((text): Aid => JSON.parse(text)),
  ])
  const words = (beginning: string) => file(AID.replace('json', `${beginning}.txt`))
  return { pagefind, searcher: createSearcher(pagefind, aid, words) }
}
