/** What programs for research read of a publication. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { headOf } from '../../src/metadata/head.ts'
import { structuredData } from '../../src/metadata/structured-data.ts'
import type { Publication, PublicationPage } from '../../src/model/publication.ts'
import { modelAuthor, modelPage, modelPost, modelSite } from '../model-site.ts'
import { readHead } from './read-head.ts'

const author = { ...modelAuthor, url: '/p/about.html', orcid: '0000-0002-1825-0097' }
const site = modelSite({ author, people: [author] })

const knees: Publication = {
  id: 'roe-2021-knees',
  type: 'article-journal',
  title: 'Sore knees & <hips>',
  author: [{ family: 'Roe', given: 'Jane' }, { family: 'Doe' }],
  containerTitle: 'The Journal of Knees',
  volume: '12',
  issue: '3',
  page: '45-52',
  issued: { year: 2021, month: 3 },
  doi: '10.1000/a<b',
}

const pageOf = (changes: Partial<Publication> = {}): PublicationPage => ({
  ...{ kind: 'publication', path: '/publications/roe-2021-knees/', title: 'Sore knees' },
  ...{ crumbs: [], listed: true, publication: { ...knees, ...changes } },
})

const read = (changes?: Partial<Publication>) => {
  const page = pageOf(changes)
  return readHead(headOf(page, site, [], structuredData(page, site)))
}

const tags = (changes?: Partial<Publication>) =>
  [...String(headOf(pageOf(changes), site, [], undefined)).matchAll(CITATION)].map(
    ([, name, content]) => `${name}: ${content}`,
  )
const CITATION = /<meta name="citation_(\w+)" content="([^"]*)">/g

describe('the page of a publication', () => {
  it('names to Google Scholar what is known of it', () => {
    assert.deepEqual(tags(), [
      'title: Sore knees &amp; &lt;hips&gt;',
      'author: Jane Roe',
      'author: Doe',
      'publication_date: 2021/03',
      'journal_title: The Journal of Knees',
      'volume: 12',
      'issue: 3',
      'firstpage: 45',
      'lastpage: 52',
      'doi: 10.1000/a&lt;b',
    ])
  })

  it('names the article’s file only where it stands on this site', () => {
    const url = 'https://www.example.com/knees.pdf'
    assert.deepEqual(
      tags({ url }).filter((tag) => tag.startsWith('pdf_url')),
      [],
    )
    assert.equal(
      tags({ pdf: '/publications/roe-2021-knees/roe-2021-knees.pdf' }).at(-1),
      'pdf_url: https://example.org/publications/roe-2021-knees/roe-2021-knees.pdf',
    )
  })

  it('is an article in an issue of a volume of a journal, by people who can be told apart', () => {
    const [article] = read().graph
    assert.deepEqual(article, {
      '@type': 'ScholarlyArticle',
      headline: knees.title,
      name: knees.title,
      url: 'https://example.org/publications/roe-2021-knees/',
      author: [
        {
          '@type': 'Person',
          name: 'Jane Roe',
          givenName: 'Jane',
          familyName: 'Roe',
          url: 'https://example.org/p/about.html',
          identifier: 'https://orcid.org/0000-0002-1825-0097',
        },
        { '@type': 'Person', name: 'Doe', familyName: 'Doe' },
      ],
      datePublished: '2021-03',
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: '3',
        isPartOf: {
          '@type': 'PublicationVolume',
          volumeNumber: '12',
          isPartOf: { '@type': 'Periodical', name: 'The Journal of Knees' },
        },
      },
      identifier: { '@type': 'PropertyValue', propertyID: 'DOI', value: '10.1000/a<b' },
      sameAs: 'https://doi.org/10.1000/a%3Cb',
      pagination: '45-52',
      pageStart: '45',
      pageEnd: '52',
    })
  })

  it('of another type says so, and nothing that its type has not', () => {
    const types = (['book', 'chapter', 'report', 'thesis', 'standard'] as const).map(
      (type) => read({ type }).graph[0],
    )
    assert.deepEqual(
      types.map((thing) => [thing?.['@type'], 'pagination' in (thing ?? {})]),
      [
        ['Book', false],
        ['Chapter', true],
        ['Report', true],
        ['Thesis', false],
        ['CreativeWork', false],
      ],
    )
  })

  it('leads programs to its DOI, its author, its descriptions and its file', () => {
    const page: PublicationPage = {
      ...pageOf({ pdf: '/publications/roe-2021-knees/roe-2021-knees.pdf' }),
      citeThis: { text: '', downloads: [{ name: 'RIS', path: '/a.ris', type: 'x/ris' }] },
    }
    const head = String(headOf(page, site, [], undefined))
    const links = head.match(/<link rel="(cite-as|author|describedby|type|item)"[^>]*>/g)
    assert.deepEqual(links, [
      '<link rel="cite-as" href="https://doi.org/10.1000/a%3Cb">',
      '<link rel="author" href="https://orcid.org/0000-0002-1825-0097">',
      '<link rel="describedby" href="/a.ris" type="x/ris">',
      '<link rel="type" href="https://schema.org/ScholarlyArticle">',
      '<link rel="type" href="https://schema.org/AboutPage">',
      '<link rel="item" href="/publications/roe-2021-knees/roe-2021-knees.pdf" type="application/pdf">',
    ])
  })
})

it('no other kind of page speaks to Google Scholar', () => {
  for (const page of [modelPost(), modelPage(), ...site.home]) {
    assert.doesNotMatch(String(headOf(page, site, [], structuredData(page, site))), /citation_/)
  }
})

it('an author without an address of her own is presented on the page about her', () => {
  const own = { ...modelAuthor }
  const site = modelSite({ author: own, people: [own] })
  const [post] = readHead(
    headOf(modelPost({ author: own }), site, [], structuredData(modelPost({ author: own }), site)),
  ).graph
  assert.deepEqual(post?.author, {
    '@type': 'Person',
    name: 'Dr Jane Roe',
    url: 'https://example.org/p/about.html',
  })
})
