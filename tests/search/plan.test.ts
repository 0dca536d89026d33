/** Tests of what becomes of a reader's words, without an index. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeAid } from '../../src/search/aid/make-aid.ts'
import { makePlan } from '../../src/search/layer/plan.ts'
import { readVocabulary } from '../../src/search/layer/vocabulary.ts'

const page = (content: string, at = 0) => ({
  id: `en_${at}`,
  url: `/${at}.html`,
  title: '',
  content,
})

/** The plan of a question on a site of these texts. */
function planned(question: string, texts: readonly string[], groups: readonly string[][] = []) {
  const aid = makeAid(texts.map(page), groups, 'en')
  return makePlan(question, aid, readVocabulary(aid))
}

const searches = (plan: ReturnType<typeof planned>) => plan.ways.map(({ search }) => search)

test('words that say nothing are dropped, unless there are no others', () => {
  const plan = planned('how does the needle help', ['A needle in the knee helps'])
  assert.deepEqual(plan.words, ['needle', 'help'])
  assert.deepEqual(planned('to be', ['To be or not to be']).words, ['to', 'be'])
})

test('a word is searched once, in whichever forms it is asked', () => {
  assert.deepEqual(searches(planned('knees knee', ['A knee'])), ['knee'])
})

test('a word in the other spelling is searched as the site writes it, and in both when it writes both', () => {
  assert.deepEqual(searches(planned('anemia', ['Anaemia'])), ['anaemia'])
  assert.deepEqual(searches(planned('tumor', ['A tumour', 'A tumor'])), ['tumor', 'tumour'])
})

test('a word that is still being typed is searched by its beginning', () => {
  assert.deepEqual(searches(planned('acup', ['Acupuncture'])), ['acup'])
})

test('no word is searched that the site has in no way', () => {
  const plan = planned('insulin', ['In the knee'])
  assert.deepEqual(searches(plan), [])
  assert.deepEqual(plan.unknown, ['insulin'])
})

test('one slip is mended and told, and two are only offered', () => {
  assert.deepEqual(planned('acupunture', ['Acupuncture']).repaired, [['acupunture', 'acupuncture']])
  const far = planned('acapuntcure', ['Acupuncture'])
  assert.deepEqual(far.repaired, [])
  assert.deepEqual(far.offered, [['acapuntcure', 'acupuncture']])
})

test('on a large site a word of one page mends nothing, as it may be a slip itself', () => {
  const texts = Array.from({ length: 200 }, (_, at) => (at === 7 ? 'weakness' : 'a knee'))
  const plan = planned('weekness', texts)
  assert.deepEqual(plan.repaired, [])
  assert.deepEqual(plan.offered, [['weekness', 'weakness']])
})

test('short words and other first letters are not guessed at', () => {
  assert.deepEqual(planned('hipp', ['A hips']).repaired, [])
  assert.deepEqual(planned('veakness', ['Weakness']).offered, [])
})

test('words that the site writes together or apart are found both ways', () => {
  assert.deepEqual(searches(planned('ST 36', ['The point ST36'])), ['st', 'st36'])
  assert.deepEqual(searches(planned('lowback', ['The low back'])), ['low back'])
  assert.deepEqual(searches(planned('follow-up', ['It follows up'])), ['follow'])
})

test('the glossary’s names are searched besides, with less weight, when the site has them', () => {
  const groups = [['low back pain', 'lumbago', 'LBP', 'backache']]
  const plan = planned('LBP', ['Low back pain'], groups)
  assert.deepEqual(
    plan.ways.map(({ search, weight }) => [search, weight]),
    [
      ['"low back pain"', 0.8],
      ['low back pain', 0.5],
    ],
  )
  assert.deepEqual(plan.also, ['low back pain'])
  assert.deepEqual(planned('low back pain', ['Low back pain'], groups).also, [])
})

test('a traditional character finds the simplified one', () => {
  assert.deepEqual(searches(planned('運動', ['运 动'])), ['运动'])
  assert.deepEqual(searches(planned('运动', ['運 動'])), ['運動'])
})

test('a phrase in quotation marks stands beside the other words', () => {
  const plan = planned('"back pain" knee', ['Back pain, knee'])
  assert.deepEqual(searches(plan), ['knee', '"back pain"'])
})
