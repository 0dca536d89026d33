/** What a post on health says of itself in schema.org's terms. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raw } from '../../src/html/html.ts'
import { structuredData } from '../../src/metadata/structured-data.ts'
import type { Post } from '../../src/model/page.ts'
import { modelGuideline } from '../guidelines/model-guideline.ts'
import { modelAuthor, modelPost, modelSite } from '../model-site.ts'
import { readHead } from './read-head.ts'

const graph = (changes: Partial<Post>) => {
  const data = structuredData(modelPost(changes), modelSite())
  return readHead(raw(`<script>${data}</script>`)).graph
}

const REVIEWED = { year: 2024, month: 3, day: 1 }

test('a plain post is no page on medicine', () => {
  assert.deepEqual(
    graph({}).map((thing) => thing['@type']),
    ['BlogPosting'],
  )
})

test('a reviewed post says when, by whom, and of what it speaks', () => {
  const guideline = modelGuideline('ng59', { updated: { year: 2020, month: 12, day: 11 } })
  const recommendations = guideline.recommendations.slice(0, 1)
  const due = { year: 2027, month: 3, day: 1 }
  const [, page] = graph({
    review: { reviewed: REVIEWED, by: modelAuthor, due, overdue: false },
    conditions: [{ name: 'Low back pain', icd11: 'ME84.2' }, { name: 'Stiffness' }],
    treatments: ['Walking'],
    guidance: [{ guideline, recommendations, others: 0 }],
  })
  assert.deepEqual(page, {
    '@type': 'MedicalWebPage',
    name: 'Sore knees',
    url: 'https://example.org/2018/12/sore-knees.html',
    lastReviewed: '2024-03-01',
    reviewedBy: { '@type': 'Person', name: 'Dr Jane Roe' },
    about: [
      {
        '@type': 'MedicalCondition',
        name: 'Low back pain',
        code: { '@type': 'MedicalCode', codeValue: 'ME84.2', codingSystem: 'ICD-11' },
      },
      { '@type': 'MedicalCondition', name: 'Stiffness' },
      { '@type': 'MedicalTherapy', name: 'Walking' },
    ],
    mentions: [
      {
        '@type': 'MedicalGuidelineRecommendation',
        name: 'NG59, 1.2.7',
        description: 'Consider massage',
        url: 'https://www.nice.org.uk/guidance/ng59',
        guidelineDate: '2020-12-11',
      },
    ],
  })
})

test('a correction is said to be one, and an update is not', () => {
  const [posting] = graph({
    changes: [
      { date: REVIEWED, kind: 'correction', note: 'The dose was wrong.' },
      { date: REVIEWED, kind: 'update', note: 'A trial was added.' },
    ],
  })
  assert.deepEqual(posting?.correction, [
    { '@type': 'CorrectionComment', datePublished: '2024-03-01', text: 'The dose was wrong.' },
  ])
})
