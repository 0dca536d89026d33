/** npm run bench:search -- <folder> …: how well this search and others answer judged questions in Chromium, and at what cost. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { launch } from './browser/chromium.ts'
import { bm25 } from './search/bench/bm25.ts'
import { type Cost, costs, rankings } from './search/bench/chromium.ts'
import { type Document, pageOf, readCollection } from './search/bench/collection.ts'
import { changedWhenAbsent, knownItems, spellingPairs, withSlip } from './search/bench/disturbed.ts'
import { type Engines, startEngines } from './search/bench/engine.ts'
import { longPosts, manyPages } from './search/bench/generated.ts'
import { readGroups, renamed } from './search/bench/glossary.ts'
import { SLOW } from './search/bench/host.ts'
import { averagePrecision, firstRight, mean, ndcg10 } from './search/bench/measures.ts'
import { writeRivals } from './search/bench/rivals.ts'

const folders = process.argv.slice(2)
const [first] = folders
if (first === undefined) {
  console.error('Name a folder with corpus.jsonl, queries.jsonl and qrels.tsv.')
  process.exit(2)
}

const ENGINES = {
  stock: 'Pagefind',
  bm25: 'BM25 + Porter',
  minisearch: 'MiniSearch',
  lunr: 'Lunr',
  ours: 'ours',
}
type Engine = keyof typeof ENGINES
const NAMES = Object.keys(ENGINES) as Engine[]
/** Questions of which the cost is measured, each in a new browser. */
const SAMPLE = 7
/** Draws of known items. */
const SEEDS = [7, 21, 99]

/** A later folder without documents takes those of the first. */
const collections = folders.map((folder) => ({
  name: basename(folder),
  ...readCollection(folder, first),
}))
const documents = collections[0]?.documents ?? []
const browser = await launch()
const engines = await startEngines(documents.map(pageOf))
await writeRivals(engines.folder, documents)
const classic = bm25(
  documents.map(({ id, title, text }) => ({ id, text: `${title} ${title} ${text}` })),
)

await judge()
await disturb()
await weigh('1', documents, engines)
await engines.close()
for (const made of [longPosts(documents, 300, 780), manyPages(documents, 10_000)]) {
  const larger = await startEngines(made.map(pageOf))
  await writeRivals(larger.folder)
  await weigh('', made, larger)
  await larger.close()
}
await browser.close()

/** The documents' own ids, best first, for each question. */
async function ask(
  engine: Engine,
  questions: readonly string[],
  from = engines,
): Promise<string[][]> {
  if (engine === 'bm25') return questions.map(classic)
  const found = await rankings(browser, from.folder, engine, questions)
  return found.map((ids) => ids.map((id) => from.ids.get(id) ?? id))
}

async function judge(): Promise<void> {
  row('collection', 'engine', 'nDCG@10', 'MAP', 'P@1', 'no result')
  row(...Array.from({ length: 6 }, () => '---'))
  for (const { name, questions, judgments } of collections) {
    for (const engine of NAMES) {
      const found = await ask(
        engine,
        questions.map(({ text }) => text),
      )
      const each = (measure: typeof ndcg10) =>
        mean(
          found.map((ids, at) => measure(ids, judgments.get(questions[at]?.id ?? '') ?? new Map())),
        )
      const empty = mean(found.map(({ length }) => (length === 0 ? 1 : 0)))
      const quality = [ndcg10, averagePrecision, firstRight].map((measure) => share(each(measure)))
      row(name, ENGINES[engine], ...quality, `${(empty * 100).toFixed(1)} %`)
    }
  }
}

/** Known items, slips, spellings, absent words, and the glossary's names. */
async function disturb(): Promise<void> {
  console.log('')
  for (const engine of NAMES) {
    for (const [drawn, alone] of [
      ['as drawn', false],
      ['that one title has alone', true],
    ] as const) {
      const draws = []
      for (const seed of SEEDS) {
        const items = knownItems(documents, 200, seed, alone)
        const found = await ask(
          engine,
          items.map(({ text }) => text),
        )
        draws.push(mean(found.map(([id], at) => (id === items[at]?.id ? 1 : 0))))
      }
      console.log(
        `known item, words ${drawn}, P@1, ${ENGINES[engine]}: ${draws.map(share).join(' ')}`,
      )
    }
  }
  for (const { name, questions, judgments } of collections) {
    const slipped = questions.flatMap(({ id, text }, seed) => {
      const other = withSlip(text, seed)
      return other === undefined ? [] : [{ id, text, other }]
    })
    for (const engine of NAMES) {
      console.log(
        `${name}, one slip, nDCG kept, ${ENGINES[engine]}: ${await kept(engine, slipped, judgments, engines)}`,
      )
    }
  }
  const pairs = spellingPairs(engines.aid)
  const [british, american] = [
    await ask(
      'ours',
      pairs.map(([one]) => one),
    ),
    await ask(
      'ours',
      pairs.map(([, other]) => other),
    ),
  ]
  const overlaps = british.map((list, at) => {
    const [one, two] = [new Set(list.slice(0, 10)), new Set(american[at]?.slice(0, 10))]
    return [...one].filter((id) => two.has(id)).length / Math.max(1, new Set([...one, ...two]).size)
  })
  console.log(`British and American, same top ten (${overlaps.length}): ${share(mean(overlaps))}`)
  console.log(
    `right but absent words changed, each time told: ${share(changedWhenAbsent(engines.aid, 20))}`,
  )
  for (const [at, { name, questions, judgments }] of collections.entries()) {
    const groups = readGroups(folders[at] ?? '')
    const named = questions.flatMap(({ id, text }) =>
      renamed(text, groups).map((other) => ({ id, text, other })),
    )
    const informed = await startEngines(documents.map(pageOf), groups)
    await writeRivals(informed.folder)
    const without = await kept('ours', named, judgments, engines)
    const known = await kept('ours', named, judgments, informed)
    console.log(
      `${name}, a name of the glossary instead (${named.length}), nDCG kept: ${known}; without the glossary ${without}`,
    )
    await informed.close()
  }
}

interface Changed {
  readonly id: string
  readonly text: string
  readonly other: string
}

/** The share of nDCG@10 that is left when the other wording is asked. */
async function kept(
  engine: Engine,
  changed: readonly Changed[],
  judgments: ReadonlyMap<string, ReadonlyMap<string, number>>,
  from: Engines,
): Promise<string> {
  const [clean, other] = [
    await ask(
      engine,
      changed.map(({ text }) => text),
      from,
    ),
    await ask(
      engine,
      changed.map(({ other }) => other),
      from,
    ),
  ]
  const gain = (found: string[][]) =>
    mean(found.map((ids, at) => ndcg10(ids, judgments.get(changed[at]?.id ?? '') ?? new Map())))
  return share(gain(other) / gain(clean))
}

/** Bytes and milliseconds of a collection; of rivals where their indexes were written. */
async function weigh(
  rivals: string,
  { length }: readonly Document[],
  { folder, cost, indexing }: Engines,
): Promise<void> {
  const questions = (collections.at(-1)?.questions ?? []).slice(0, SAMPLE).map(({ text }) => text)
  const code = brotliCompressSync(readFileSync(join(folder, 'search/pagefind.js'))).length
  console.log(
    `\n${length} pages: layer ${code} bytes; index ${indexing.toFixed(1)} s, the layer's part ${(cost / 1000).toFixed(1)} s of processor time`,
  )
  row(
    'engine',
    'kB to ten results',
    'of these before the question',
    'ms to five, to ten',
    'on a slow line and processor',
  )
  row(...Array.from({ length: 5 }, () => '---'))
  for (const engine of NAMES) {
    if (engine === 'bm25' || (rivals === '' && engine !== 'stock' && engine !== 'ours')) continue
    const plain = await costs(browser, folder, engine, questions)
    const slow = await costs(browser, folder, engine, questions, SLOW, 4)
    row(ENGINES[engine], kilo(plain.bytes), kilo(plain.before), times(plain), times(slow))
  }
}

function row(...cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}

function share(value: number): string {
  return value.toFixed(3)
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(0)
}

function times({ five, ten }: Cost): string {
  return `${five.toFixed(0)}, ${ten.toFixed(0)}`
}
