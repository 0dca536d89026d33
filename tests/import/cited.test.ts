/** Works that posts name: only what is certain is taken for one. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Cited, citedIn } from '../../src/import/cited.ts'
import { citationsOf } from '../../src/import/citations.ts'

const named = (text: string, addresses: string[] = []) =>
  citedIn(text, addresses).map(({ doi, pmid, pmcid }) => doi ?? pmid ?? pmcid)

describe('a text names', () => {
  for (const [name, text, works] of [
    [
      'a DOI at the end of a sentence',
      'See doi:10.1016/j.jpain.2017.11.005.',
      ['10.1016/j.jpain.2017.11.005'],
    ],
    ['a DOI in brackets', '(10.1136/bmj.39489.470347.AD)', ['10.1136/bmj.39489.470347.AD']],
    [
      'a DOI with brackets of its own',
      '10.1016/S0140-6736(18)30489-6, they say',
      ['10.1016/S0140-6736(18)30489-6'],
    ],
    [
      'a DOI before Chinese',
      '见10.1002/14651858.CD012057.pub2。',
      ['10.1002/14651858.CD012057.pub2'],
    ],
    ['PubMed numbers', 'PMID: 29197180 and PMID 31794625', ['29197180', '31794625']],
    ['one work with two numbers', 'doi:10.1002/x.y PMID: 29197180', ['10.1002/x.y']],
    ['one work twice', '10.1002/X.Y and 10.1002/x.y', ['10.1002/X.Y']],
    ['no work', 'In 10.5 of 12/100 cases; call 29197180.', []],
  ] as const) {
    it(name, () => assert.deepEqual(named(text), works))
  }

  it('works in its links', () => {
    assert.deepEqual(
      named('', [
        'https://doi.org/10.1016%2Fj.jpain.2017.11.005',
        'https://www.ncbi.nlm.nih.gov/pubmed/29197180',
        'https://pubmed.ncbi.nlm.nih.gov/31794625/?from=x',
        'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6486014/',
        'https://onlinelibrary.wiley.com/doi/10.1002/14651858.CD012057.pub2/full',
        'https://example.org/10.1234/not-a-doi-link',
      ]),
      [
        '10.1016/j.jpain.2017.11.005',
        '29197180',
        '31794625',
        'PMC6486014',
        '10.1002/14651858.CD012057.pub2',
      ],
    )
  })
})

const WORDS =
  'Ju ZY, Wang K, Cui HS, et al. Exercise for neuropathic pain in adults. Cochrane Database Syst Rev. 2017 Dec 2;12(12):CD012057. doi:10.1002/14651858.CD012057.pub2.'

it('a reference as PubMed writes it becomes an entry of CSL-JSON', () => {
  const [cited] = citedIn(WORDS, [])
  assert.ok(cited)
  assert.deepEqual(citationsOf([cited]), [
    {
      id: 'ju2017',
      type: 'article-journal',
      title: 'Exercise for neuropathic pain in adults',
      author: [
        { family: 'Ju', given: 'ZY' },
        { family: 'Wang', given: 'K' },
        { family: 'Cui', given: 'HS' },
      ],
      'container-title-short': 'Cochrane Database Syst Rev',
      'container-title': 'Cochrane Database Syst Rev',
      issued: { 'date-parts': [[2017]] },
      volume: '12',
      issue: '12',
      page: 'CD012057',
      DOI: '10.1002/14651858.CD012057.pub2',
    },
  ])
})

it('a reference without a number by which it can be checked is listed, and no entry is made of it', () => {
  const cited = citedIn(WORDS.replace(/ doi.*/, ''), [])
  assert.equal(cited[0]?.reference?.year, 2017)
  assert.deepEqual(citationsOf(cited), [])
})

it('two works of one author and year get different keys', () => {
  const works: Cited[] = ['10.1/a', '10.1/b'].flatMap((doi) =>
    citedIn(WORDS.replace(/10\.1002\S+(?=\.)/, doi.replace('10.1', '10.1002')), []),
  )
  const ids = citationsOf(works)
  assert.deepEqual(
    ids.map(({ id }) => id),
    ['ju2017', 'ju2017b'],
  )
})
