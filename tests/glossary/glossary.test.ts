/** Tests of the glossary page and of the warnings about its terms. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { warnOfFaults } from '../../src/glossary/faults.ts'
import { glossaryPage } from '../../src/glossary/glossary.ts'
import type { Term } from '../../src/model/glossary.ts'
import glossaryPages from '../../layouts/pages/glossary.11ty.ts'
import type { Site } from '../../src/model/site.ts'
import { modelPost, modelSite } from '../model-site.ts'

const term = (name: string, changes: Partial<Term> = {}): Term => ({
  ...{ term: name, names: [], spellings: [], meaning: 'A thing.', file: 'content/glossary.yaml' },
  ...{ line: 7, source: { name: 'NHS', url: 'https://www.nhs.uk/' }, ...changes },
})

function warnings(terms: readonly Term[]): string[] {
  const messages: string[] = []
  warnOfFaults(terms, ({ level, message }) => messages.push(`${level}: ${message}`))
  return messages
}

test('terms stand in the order of the alphabet, each with an anchor of its own', () => {
  const terms = [term('Knee'), term('élan'), term('hip'), term('Knee!')]
  const { entries } = glossaryPage(terms, [], 'Glossary', 'en-GB')
  assert.deepEqual(
    entries.map(({ id }) => id),
    ['elan', 'hip', 'knee', 'knee-2'],
  )
})

test('a term names the posts that use one of its names, whole and in either number', () => {
  const uses = modelPost({ title: 'Knees', text: 'Trigger points.' })
  const other = modelPost({ title: 'Hips', text: 'A pointless trigger.' })
  const terms = [term('trigger point', { names: ['taut band'] })]
  const { entries } = glossaryPage(terms, [uses, other], 'Glossary', 'en-GB')
  assert.deepEqual(entries[0]?.posts, [uses])
})

test('a name that stands for two things is warned of', () => {
  const terms = [term('stroke', { names: ['attack'] }), term('panic', { names: ['Attacks'] })]
  assert.deepEqual(warnings(terms), [
    'warning: “Attacks” stands for “stroke” (line 7) and for “panic”.',
  ])
})

test('terms that name each other are warned of', () => {
  const terms = [term('stroke', { names: ['CVA'] }), term('CVA', { names: ['stroke'] })]
  assert.ok(warnings(terms).includes('warning: “CVA” and “stroke” name each other.'))
})

test('a name of one letter is warned of, unless it is a word of its own', () => {
  assert.deepEqual(warnings([term('heart', { names: ['H'] })]), [
    'warning: The name “H” has one letter, which every text has.',
  ])
  assert.deepEqual(warnings([term('qi', { names: ['气'] })]), [])
})

test('a term without another name is warned of', () => {
  assert.deepEqual(warnings([term('gout', { spellings: ['Gout'] })]), [
    'warning: “gout” has no other name, so that it helps no search.',
  ])
})

test('the page says who has checked the meanings: nobody, or when', () => {
  const print = (changes: Partial<Site>) => {
    const page = glossaryPage([term('Knee')], [], 'Glossary', 'en-GB')
    const [written] = glossaryPages(modelSite({ glossaryPage: page, ...changes }))
    return written?.print() ?? ''
  }
  assert.match(print({}), /<p class="banner">[^<]*has not checked yet/)
  const checked = print({ glossaryChecked: { year: 2026, month: 11, day: 22 } })
  assert.match(checked, /Checked on Sunday 22 November 2026\./)
  assert.doesNotMatch(checked, /has not checked yet/)
})
