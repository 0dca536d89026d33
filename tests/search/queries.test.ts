/** Tests of what readers ask, from queries.yaml, with the words of this blog's glossary. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parse } from 'yaml'
import { pageOf } from './bench/collection.ts'
import { type Engines, startEngines } from './bench/engine.ts'

interface Queries {
  pages: { id: string; title: string; text: string }[]
  /** Of each page the questions that it answers. */
  asked: Record<string, string[]>
  absent: string[]
}

interface GlossaryFile {
  terms: { term: string; names?: string[]; abbreviation?: string; spellings?: string[] }[]
}

const read = (...path: string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8')
const { pages, asked, absent }: Queries = parse(read('queries.yaml'))
const glossary: GlossaryFile = parse(read('..', '..', 'content', 'glossary.yaml'))
const groups = glossary.terms.map(({ term, names = [], abbreviation = [], spellings = [] }) =>
  [term, names, abbreviation, spellings].flat(),
)
const questions = Object.entries(asked).flatMap(([page, list]) =>
  list.map((question) => ({ page, question })),
)

let engines: Engines
before(async () => {
  engines = await startEngines(pages.map(pageOf), groups)
})
after(() => engines.close())

/** The ids of the pages found, best first. */
async function found(question: string): Promise<string[]> {
  const { results } = await engines.layer.search(question)
  const own = results.filter(({ ways }) => ways?.length !== 0)
  return Promise.all(own.map(async ({ data }) => (await data()).url.replace(/^\/|\.html$/g, '')))
}

test('there are enough questions to tell a good search from a bad one', () => {
  assert.ok(questions.length + absent.length >= 80)
})

test('the page that answers comes first in nine questions of ten, and is among three nearly always', async () => {
  const places: { question: string; place: number }[] = []
  for (const { page, question } of questions) {
    places.push({ question, place: (await found(question)).indexOf(page) })
  }
  const missed = (most: number) =>
    places.filter(({ place }) => place < 0 || place >= most).map(({ question }) => question)
  const within = (most: number) => 1 - missed(most).length / places.length
  assert.ok(within(1) >= 0.9, `first: ${within(1).toFixed(3)}, not ${missed(1).join(', ')}`)
  assert.ok(within(3) >= 0.97, `among three: ${within(3).toFixed(3)}, not ${missed(3).join(', ')}`)
})

test('no question that a page answers is left without an answer', async () => {
  const empty = []
  for (const { question } of questions) {
    if ((await found(question)).length === 0) empty.push(question)
  }
  assert.deepEqual(empty, [])
})

test('a word that no page has finds nothing, and is named', async () => {
  for (const question of absent) {
    const { results, plan } = await engines.layer.search(question)
    assert.equal(results.length, 0, question)
    assert.deepEqual(plan?.unknown, question.split(' '))
  }
})

test('British and American spellings find the same pages in the same order', async () => {
  for (const [british = '', american = ''] of [
    ['anaemia', 'anemia'],
    ['oestrogen', 'estrogen'],
    ['diarrhoea', 'diarrhea'],
    ['tumour', 'tumor'],
    ['randomised trial', 'randomized trial'],
    ['behavioural', 'behavioral'],
    ['fibre', 'fiber'],
  ]) {
    assert.deepEqual(await found(american), await found(british))
    assert.notDeepEqual(await found(british), [])
  }
})
