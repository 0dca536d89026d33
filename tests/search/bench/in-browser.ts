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

export interface Shown {
  /** Milliseconds from the question until five results were there, and until all that were asked for were. */
  readonly five: number
  readonly all: number
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

/** Searches and loads the first results, as many as the search page shows. */
export async function show(question: string, count: number): Promise<Shown> {
  const begun = performance.now()
  const times: number[] = []
  const shown = () => times.push(performance.now() - begun)
  if (rival) rival(question).slice(0, count).forEach(shown)
  const found = await instance?.search(question)
  const pages = found?.results.slice(0, count) ?? []
  await Promise.all(pages.map((page) => page.data().then(shown)))
  return { five: times[4] ?? times.at(-1) ?? 0, all: times.at(-1) ?? 0 }
}

/**
 * The same, typed: each letter after the first is searched as it comes, one in `pace` milliseconds. Of each keystroke the
 * milliseconds until five results for what stood there were there.
 */
export async function type(question: string, count: number, pace: number): Promise<number[]> {
  const searches: Promise<Shown>[] = []
  for (let end = 2; end <= question.length; end++) {
    searches.push(show(question.slice(0, end), count))
    await new Promise((done) => setTimeout(done, pace))
  }
  return (await Promise.all(searches)).map(({ five }) => five)
}
