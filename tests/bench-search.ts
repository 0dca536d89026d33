/** npm run bench:search -- <folder> …: how well this search and others answer judged questions in Chromium, and at what cost. */
import { basename } from 'node:path'
import { launch } from './browser/chromium.ts'
import { bm25 } from './search/bench/bm25.ts'
import { rankings } from './search/bench/chromium.ts'
import { pageOf, readCollection } from './search/bench/collection.ts'
import { type Ask, glossary, knownItem, slip, words } from './search/bench/disturb.ts'
import { startEngines } from './search/bench/engine.ts'
import { longPosts, manyPages } from './search/bench/generated.ts'
import { averagePrecision, firstRight, mean, ndcg10 } from './search/bench/measures.ts'
import { row, rule, share } from './search/bench/print.ts'
import { writeRivals } from './search/bench/rivals.ts'
import { weigh } from './search/bench/weigh.ts'

const folders = process.argv.slice(2)
if (folders.length === 0) {
  console.error('Name a folder with corpus.jsonl, queries.jsonl and qrels.tsv.')
  process.exit(2)
}

const PAGEFIND = { stock: 'Pagefind', ours: 'ours' }
const IN_BROWSER = { ...PAGEFIND, minisearch: 'MiniSearch', lunr: 'Lunr' }
const ENGINES = { bm25: 'BM25 + Porter', ...IN_BROWSER }
/** Questions of which the cost is measured, each in a new browser. */
const SAMPLE = 7

/** A later folder without documents takes those of the first. */
const collections = folders.map((folder) => ({
  folder,
  name: basename(folder),
  ...readCollection(folder, folders[0]),
}))
const documents = collections[0]?.documents ?? []
const browser = await launch()
const engines = await startEngines(documents.map(pageOf))
await writeRivals(engines.folder, documents)
const classic = bm25(
  documents.map(({ id, title, text }) => ({ id, text: `${title} ${title} ${text}` })),
)

/** All search in Chromium but BM25, which is arithmetic alone. */
const ask: Ask = async (engine, questions, from) => {
  if (engine === 'bm25') return questions.map(classic)
  const found = await rankings(browser, from.folder, engine, questions)
  return found.map((ids) => ids.map((id) => from.ids.get(id) ?? id))
}

row('collection', 'engine', 'nDCG@10', 'MAP', 'P@1', 'no result')
rule(6)
for (const { name, questions, judgments } of collections) {
  for (const [engine, label] of Object.entries(ENGINES)) {
    const texts = questions.map(({ text }) => text)
    const found = await ask(engine, texts, engines)
    const quality = [ndcg10, averagePrecision, firstRight].map((measure) =>
      mean(
        found.map((ids, at) => measure(ids, judgments.get(questions[at]?.id ?? '') ?? new Map())),
      ),
    )
    const empty = mean(found.map(({ length }) => (length === 0 ? 1 : 0)))
    row(name, label, ...quality.map(share), `${(empty * 100).toFixed(1)} %`)
  }
}
console.log('')
for (const [engine, label] of Object.entries(ENGINES)) {
  await knownItem(documents, label, (questions) => ask(engine, questions, engines))
  for (const collection of collections) {
    await slip(
      collection,
      `${collection.name}, one slip, nDCG kept, ${label}`,
      engine,
      engines,
      ask,
    )
  }
}
await words(engines, ask)
for (const collection of collections) {
  const label = `${collection.name}, a name of the glossary instead, nDCG kept`
  await glossary(collection, label, collection.folder, engines, ask)
}

const sample = (collections.at(-1)?.questions ?? []).slice(0, SAMPLE).map(({ text }) => text)
await weigh(browser, engines, IN_BROWSER, sample)
await engines.close()
for (const made of [longPosts(documents, 300, 780), manyPages(documents, 10_000)]) {
  const larger = await startEngines(made.map(pageOf))
  await writeRivals(larger.folder)
  await weigh(browser, larger, PAGEFIND, sample)
  await larger.close()
}
await browser.close()
