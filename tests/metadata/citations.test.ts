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
      author: [
        { '@type': 'Person', name: 'Ronald Melzack' },
        { '@type': 'Person', name: 'Patrick D. Wall' },
      ],
      datePublished: '1965-11-19',
      isPartOf: { '@type': 'Periodical', name: 'Science' },
      sameAs: ['https://doi.org/10.1126/science.150.3699.971'],
    },
    {
      '@type': 'ScholarlyArticle',
      name: 'Evidence based medicine: what it is and what it isn’t',
      author: [
        { '@type': 'Person', name: 'David L. Sackett' },
        { '@type': 'Person', name: 'William M. C. Rosenberg' },
        { '@type': 'Person', name: 'J. A. Muir Gray' },
        { '@type': 'Person', name: 'R. Brian Haynes' },
        { '@type': 'Person', name: 'W. Scott Richardson' },
      ],
      datePublished: '1996-01-13',
      isPartOf: { '@type': 'Periodical', name: 'BMJ' },
      sameAs: [
        'https://doi.org/10.1136/bmj.312.7023.71',
        'https://pubmed.ncbi.nlm.nih.gov/8555924/',
      ],
    },
    {
      '@type': 'Book',
      name: 'Effectiveness and efficiency: random reflections on health services',
      author: [{ '@type': 'Person', name: 'Archibald Leman Cochrane' }],
      datePublished: '1972',
    },
  ])
})

test('a body of people is an organisation', () => {
  assert.match(JSON.stringify(citations('[@who2013]')), /"Organization","name":"World Health/)
})

test('a post that cites nothing says nothing of it', () => {
  assert.equal(citations('Nothing.'), undefined)
})
