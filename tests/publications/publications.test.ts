/** The pages of publications. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { raw } from '../../src/html/html.ts'
import {
  type Publication,
  type PublicationsPage,
  doiAddress,
  referenceOf,
} from '../../src/model/publication.ts'
import { publicationPages } from '../../src/publications/publications.ts'

const knees: Publication = {
  id: 'roe-2021-knees',
  type: 'article-journal',
  title: 'Sore knees',
  author: [{ family: 'Roe', given: 'Jane' }],
  containerTitle: 'The Journal of Knees',
  issued: { year: 2021 },
}

const list = (publications: Publication[]): PublicationsPage => ({
  ...{ kind: 'publications', path: '/publications/', title: 'Papers', crumbs: [], listed: true },
  groups: [{ title: 'Articles', publications }],
})

describe('a publication', () => {
  it('has a page below the list, which it leads to', () => {
    const publication = { ...knees }
    const [page] = publicationPages(list([publication]), (text) => text)
    assert.deepEqual(page, {
      kind: 'publication',
      path: '/publications/roe-2021-knees/',
      title: 'Sore knees',
      publication,
      description: 'Jane Roe, The Journal of Knees, 2021',
      crumbs: [{ title: 'Papers', path: '/publications/' }],
      listed: true,
      file: undefined,
    })
    assert.equal(publication.path, page?.path)
  })

  it('is described by the beginning of its summary', () => {
    const summary = {
      ...{ body: raw('<p>Walking helps.</p>'), text: 'Walking helps. It does.' },
      ...{ headings: [], links: [], ids: new Set<string>() },
    }
    const [page] = publicationPages(list([{ ...knees, summary }]), (text) => text.slice(0, 14))
    assert.equal(page?.description, 'Walking helps.')
  })

  it('is a reference with as much of a date as is known', () => {
    const dated = (issued: Publication['issued']) => referenceOf({ ...knees, issued }).issued
    assert.deepEqual(dated({ year: 2021 }), { 'date-parts': [[2021]] })
    assert.deepEqual(dated({ year: 2021, month: 3 }), { 'date-parts': [[2021, 3]] })
    assert.deepEqual(dated({ year: 2021, month: 3, day: 9 }), { 'date-parts': [[2021, 3, 9]] })
    assert.deepEqual(Object.keys(referenceOf(knees)).sort(), [
      ...['author', 'container-title', 'id', 'issued', 'title', 'type'],
    ])
  })
})

it('the address of a DOI holds no sign that would end it', () => {
  assert.equal(
    doiAddress('10.1002/(SICI)1<1::AID?>3.0;2-#'),
    'https://doi.org/10.1002/(SICI)1%3C1::AID%3F%3E3.0;2-%23',
  )
})
