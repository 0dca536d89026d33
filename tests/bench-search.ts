/** npm run bench:search -- <folder> …: how well this search, stock Pagefind and BM25 answer judged questions, and at what cost. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { bm25 } from './search/bench/bm25.ts'
import { pageOf, readCollection } from './search/bench/collection.ts'

import { changedWhenAbsent, knownItems, spellingPairs, withSlip } from './search/bench/disturbed.ts'
import { type Engines, startEngines } from './search/bench/engine.ts'
import { averagePrecision, firstRight, mean, ndcg10 } from './search/bench/measures.ts'
import { filesOf } from './site/output.ts'

const folders = process.argv.slice(2)
if (folders.length === 0) {
  console.error('Name a folder with corpus.jsonl, queries.jsonl and qrels.tsv.')
  process.exit(2)
}

/** A later folder without documents takes those of the first. */
const collections = folders.map((folder) => ({
  name: basename(folder),
  ...readCollection(folder, folders[0]),
}))
const documents = collections[0]?.documents ?? []
const engines = await startEngines(documents.map(pageOf))
const ids = await idsByPage(engines)
const classic = bm25(
  documents.map(({ id, title, text }) => ({ id, text: `${title} ${title} ${text}` })),
)

type Answer = { results: readonly { id: string }[] }
const named = ({ results }: Answer) => results.map(({ id }) => ids.get(id) ?? id)
const ways: Record<string, (question: string) => Promise<string[]>> = {
  'stock Pagefind': async (question) => named(await engines.stock.search(question)),
  'BM25 + Porter': async (question) => classic(question),
  ours: async (question) => named(await engines.layer.search(question)),
}

console.log('| collection | engine | nDCG@10 | MAP | P@1 | no result | ms |')
console.log('| --- | --- | --- | --- | --- | --- | --- |')
for (const { name, questions, judgments } of collections) {
  for (const [engine, search] of Object.entries(ways)) {
    const started = performance.now()
    const rankings: string[][] = []
    for (const { text } of questions) rankings.push(await search(text))
    const milliseconds = (performance.now() - started) / questions.length
    const each = (measure: typeof ndcg10) =>
      mean(
        rankings.map((ranking, at) =>
          measure(ranking, judgments.get(questions[at]?.id ?? '') ?? new Map()),
        ),
      ).toFixed(3)
    const empty = mean(rankings.map((ranking) => (ranking.length === 0 ? 1 : 0)))
    const row = [name, engine, each(ndcg10), each(averagePrecision), each(firstRight)]
    console.log(
      `| ${[...row, `${(empty * 100).toFixed(1)} %`, milliseconds.toFixed(1)].join(' | ')} |`,
    )
  }
}

const { aid } = engines
const share = (value: number) => value.toFixed(3)

const items = knownItems(documents, 200)
for (const engine of ['stock Pagefind', 'ours']) {
  const first: number[] = []
  for (const { id, text } of items) first.push((await ways[engine]?.(text))?.[0] === id ? 1 : 0)
  console.log(`known item, P@1, ${engine}: ${share(mean(first))}`)
}
for (const { name, questions, judgments } of collections) {
  for (const [engine, search] of Object.entries(ways)) {
    const clean: number[] = []
    const kept: number[] = []
    for (const [seed, { id, text }] of questions.entries()) {
      const slipped = withSlip(text, seed)
      if (slipped === undefined) continue
      const known = judgments.get(id) ?? new Map()
      clean.push(ndcg10(await search(text), known))
      kept.push(ndcg10(await search(slipped), known))
    }
    console.log(`${name}, one slip, nDCG kept, ${engine}: ${share(mean(kept) / mean(clean))}`)
  }
}
const overlaps: number[] = []
for (const [british, other] of spellingPairs(aid)) {
  const one = new Set((await ways.ours?.(british))?.slice(0, 10))
  const two = new Set((await ways.ours?.(other))?.slice(0, 10))
  const both = [...one].filter((id) => two.has(id)).length
  overlaps.push(both / Math.max(1, new Set([...one, ...two]).size))
}
console.log(`British and American, same top ten (${overlaps.length}): ${share(mean(overlaps))}`)
console.log(`right but absent words changed, each time told: ${share(changedWhenAbsent(aid, 20))}`)

const size = (name: string) =>
  (brotliCompressSync(readFileSync(join(engines.folder, 'search', name))).length / 1024).toFixed(1)
for (const name of filesOf(join(engines.folder, 'search'))) console.log(`${name}: ${size(name)} kB`)
console.log(
  `made in ${engines.cost.toFixed(0)} ms of processor time, for ${documents.length} pages`,
)
await engines.close()

/** The documents' own ids by those that the index gave their pages. */
async function idsByPage({ stock }: Engines): Promise<Map<string, string>> {
  const { results } = await stock.search(null)
  const pages = await Promise.all(
    results.map(async ({ id, data }) => {
      const page = await data()
      const url = 'url' in page ? String(page.url) : ''
      return [id, decodeURIComponent(url.replace(/^\/|\.html$/g, ''))] as const
    }),
  )
  return new Map(pages)
}
