/** Tests of large sites, whose words stand in files by their beginning and are loaded when a question needs them. */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import type { Aid } from '../../src/search/layer/aid.ts'
import { type Searcher, createSearcher } from '../../src/search/layer/searcher.ts'
import { type Engines, startEngines } from './bench/engine.ts'
import { pageOf } from './bench/collection.ts'

/** Enough words that nobody asks for, of every letter, to make the site a large one. */
const filler = Array.from({ length: 4000 }, (_, at) => `${(at * 7919 + 700_000).toString(36)}zx`)

const texts = {
  psoas: 'The psoas and the low back. A fibroid.',
  hormones: 'Oestrogen and the tumour.',
  needles: 'Acupuncture by needles at ST36.',
  rest: filler.join(' '),
}

let engines: Engines
let asked: string[]
let searcher: Searcher

before(async () => {
  const documents = Object.entries(texts).map(([id, text]) => ({ id, title: id, text }))
  engines = await startEngines(documents.map(pageOf), [['hip flexor', 'psoas']])
})
after(() => engines.close())

beforeEach(() => {
  const { words } = engines.aid
  const aid: Aid = { ...engines.aid, words: {}, files: Object.keys(words).join(' ') }
  asked = []
  searcher = createSearcher(engines.stock, aid, async (beginning) => {
    asked.push(beginning)
    return words[beginning] ?? ''
  })
})

async function found(question: string): Promise<string[]> {
  const { results } = await searcher.search(question)
  return results.map(({ id }) => engines.ids.get(id) ?? id)
}

test('a large site has a file for the words of each beginning, and the module finds them', async () => {
  const names = readdirSync(join(engines.folder, 'search')).sort()
  assert.ok(names.length > 20)
  assert.match(names[0] ?? '', /^aid\.[0-9a-f]{8}\.0\.txt$/)
  const { results } = await engines.layer.search('psoas')
  assert.equal(engines.ids.get(results[0]?.id ?? ''), 'psoas')
})

test('a question loads the beginnings of its own words, each once', async () => {
  assert.deepEqual(await found('the needles and a fibroid'), ['needles', 'psoas'])
  assert.deepEqual(asked.sort(), ['fi', 'ne'])
  await found('needle')
  assert.deepEqual(asked, ['fi', 'ne'])
})

test('a word is found by a spelling that begins otherwise', async () => {
  assert.deepEqual(await found('estrogen'), ['hormones'])
  assert.deepEqual(asked, ['es'])
})

test('a slip is mended, and a name of the glossary loads what it stands for', async () => {
  assert.deepEqual(await found('acupunture'), ['needles'])
  assert.deepEqual(await found('hip flexor'), ['psoas'])
  assert.ok(asked.includes('ps'))
})

test('words that are written together or apart load the beginnings of their parts', async () => {
  assert.deepEqual(await found('lowback'), ['psoas'])
  assert.equal((await found('ST 36'))[0], 'needles')
})

test('a search fails when a file does not arrive, and the next one asks again', async () => {
  let broken = true
  const { words } = engines.aid
  const aid: Aid = { ...engines.aid, words: {}, files: 'ps' }
  const shaky = createSearcher(engines.stock, aid, async (beginning) => {
    if (broken) throw new Error('No connection.')
    return words[beginning] ?? ''
  })
  await assert.rejects(shaky.search('psoas'), /No connection/)
  broken = false
  assert.equal((await shaky.search('psoas')).results.length, 1)
})
