/** In browser: the searches that are compared, started as a page would start them when its box has the focus. */
import type { LayerAnswer } from '../../../src/search/layer/searcher.ts'

interface Instance {
  init(): Promise<unknown>
  filters(): Promise<unknown>
  search(question: string): Promise<Pick<LayerAnswer, 'results'>>
}

interface Rival {
  /** Gives a search for ids, best first, from the index as the build wrote it. */
  load(index: string): (question: string) => string[]
}

const MODULES = { stock: '/pagefind/pagefind.js', ours: '/search/pagefind.js' }

let instance: Instance | undefined
let rival: ((question: string) => string[]) | undefined

/** Starts an engine: `stock`, `ours`, or a rival by the name of its module. */
export async function start(engine: string): Promise<void> {
  if (engine === 'stock' || engine === 'ours') {
    const { createInstance } = await import(new URL(MODULES[engine], location.href).href)
    const started: Instance = createInstance()
    await Promise.all([started.init(), started.filters()])
    instance = started
  } else {
    const [{ load }, index]: [Rival, string] = await Promise.all([
      import(new URL(`/${engine}.js`, location.href).href),
      fetch(`/${engine}.json`).then((answer) => answer.text()),
    ])
    rival = load(index)
  }
}

/** The ids that the index gave the pages found, best first. */
export async function idsOf(question: string): Promise<string[]> {
  if (rival) return rival(question)
  const found = await instance?.search(question)
  return found?.results.map(({ id }) => id) ?? []
}

/** Searches and loads so many of the first results; gives the milliseconds that it took. */
export async function show(question: string, count: number): Promise<number> {
  const begun = performance.now()
  rival?.(question)
  const found = await instance?.search(question)
  await Promise.all(found?.results.slice(0, count).map((page) => page.data()) ?? [])
  return performance.now() - begun
}

/** The same, typed: each letter after the first is searched as it comes, one in `pace` milliseconds; the times of each. */
export async function type(question: string, count: number, pace: number): Promise<number[]> {
  const searches: Promise<number>[] = []
  for (let end = 2; end <= question.length; end++) {
    searches.push(show(question.slice(0, end), count))
    await new Promise((done) => setTimeout(done, pace))
  }
  return Promise.all(searches)
}
