/** Layer: a module with Pagefind's own exports that wraps the real one, and searches with the site's words besides. */
import type { Aid } from './aid.ts'
import type { PagefindInstance, SearchOptions } from './pagefind.ts'
import { type LayerAnswer, createSearcher } from './searcher.ts'

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

/** A word that begins like a longer one counts little; a title is weighed by its words, and a day not at all. */
export const RANKING = { termSimilarity: 9, metaWeights: { title: 1, day: 0 } }

/** Starts to load at once. Each function rejects when the index or the aid cannot be loaded. */
export function createInstance(options: Options = {}) {
  const { basePath, ...rest } = options
  const here = new URL(basePath ?? '.', import.meta.url)
  const folder = new URL('../pagefind/', here)
  const loaded = Promise.all([load(), aid()])
  const searcher = loaded.then(([pagefind, words]) => createSearcher(pagefind, words, letter))
  let turn = 0
  searcher.catch(() => {})

  return {
    search,
    preload: async (term: string) => (await searcher).preload(term),
    filters: async () => (await real()).filters(),
    init: async () => (await real()).init(),
    options: async (changes: object) => (await real()).options(changes),
    destroy: async () => (await real()).destroy(),
    async mergeIndex(path: string, changes: object = {}) {
      await (await searcher).open()
      return (await real()).mergeIndex(path, changes)
    },
    /** Null when a newer question has come meanwhile; `pause` in milliseconds. */
    async debouncedSearch(term: string, given: SearchOptions = {}, pause = 300) {
      const mine = ++turn
      await new Promise((done) => setTimeout(done, pause))
      if (mine !== turn) return null
      const answer = await search(term, given)
      return mine === turn ? answer : null
    },
  }

  async function load(): Promise<PagefindInstance> {
    const real: Real = await import(new URL('../pagefind/pagefind.js', import.meta.url).href)
    const given = { ranking: RANKING, metaCacheTag: AID, noWorker: !WORKER, ...rest }
    return real.createInstance({ ...given, basePath: folder.href })
  }

  async function aid(): Promise<Aid> {
    return (await file(AID)).json()
  }

  /** The words that begin with a letter. */
  async function letter(name: string): Promise<string> {
    return (await file(AID.replace('json', `${name}.txt`))).text()
  }

  async function file(name: string): Promise<Response> {
    const answer = await fetch(new URL(name, here))
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
    return answer
  }

  async function real(): Promise<PagefindInstance> {
    return (await loaded)[0]
  }

  async function search(term: string | null, given?: SearchOptions): Promise<LayerAnswer> {
    return (await searcher).search(term, given)
  }
}

type Instance = ReturnType<typeof createInstance>

let shared: Instance | undefined
let initial: Options = {}

function only(): Instance {
  shared ??= createInstance(initial)
  return shared
}

export const init = async () => void only()
export const search: Instance['search'] = (term, given) => only().search(term, given)
export const debouncedSearch: Instance['debouncedSearch'] = (term, given, pause) =>
  only().debouncedSearch(term, given, pause)
export const preload: Instance['preload'] = (term) => only().preload(term)
export const filters: Instance['filters'] = () => only().filters()
export const mergeIndex: Instance['mergeIndex'] = (path, changes) =>
  only().mergeIndex(path, changes)

/** Before the first search these are kept for it; afterwards they change it. */
export async function options(changes: Options): Promise<void> {
  if (shared) await shared.options(changes)
  else initial = { ...initial, ...changes }
}

export async function destroy(): Promise<void> {
  await shared?.destroy()
  shared = undefined
  initial = {}
}
