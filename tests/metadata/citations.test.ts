/** The works that a post cites, in its JSON-LD. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { structuredData } from '../../src/metadata/structured-data.ts'
import { cited } from '../citations/render.ts'
import { modelPost, modelSite } from '../model-site.ts'

const citations = (text: string): unknown => {
  const { written } = cited(text)
  const data = structuredData(modelPost({ cited: written.cited }), modelSite())
  return JSON.parse(data ?? '')['@graph'][0].citation
}

test('a post names what it cites, in the order of the list, with identifiers', () => {
  assert.deepEqual(citations('[@melzack1965] and [@sackett1996; @cochrane1972].'), [
    {
      '@type': 'ScholarlyArticle',
      name: 'Pain mechanisms: a new theory',
      datePublished: '1965-11-19',
      sameAs: ['https://doi.org/10.1126/science.150.3699.971'],
    },
    {
      '@type': 'ScholarlyArticle',
      name: 'Evidence based medicine: what it is and what it isn’t',
      datePublished: '1996-01-13',
      sameAs: [
        'https://doi.org/10.1136/bmj.312.7023.71',
        'https://pubmed.ncbi.nlm.nih.gov/8555924/',
      ],
    },
    {
      '@type': 'Book',
      name: 'Effectiveness and efficiency: random reflections on health services',
      datePublished: '1972',
      author: [{ '@type': 'Person', name: 'Archibald Leman Cochrane' }],
    },
  ])
})

test('an article without an address names its author and its journal', () => {
  assert.match(
    JSON.stringify(citations('[@ju2015]')),
    /"Maggie Ju".*"Periodical","name":"The Journal of Chinese/,
  )
})

test('a body of people is an organisation', () => {
  assert.match(JSON.stringify(citations('[@who2013]')), /"Organization","name":"World Health/)
})

test('a post that cites nothing says nothing of it', () => {
  assert.equal(citations('Nothing.'), undefined)
})
