/** What a post says of how certain its claims are. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { certaintyList } from '../../layouts/parts/evidence.ts'
import { modelAuthor, modelPost, modelSite } from '../model-site.ts'

test('a certainty is judged by a person, or by a work to which a link leads', () => {
  const work = {
    id: 'mu2020',
    type: 'article-journal',
    title: 'Needles',
    PMID: '33306198',
  } as const
  const cited = [
    { number: 1, reference: work, title: 'Needles', short: 'Mu 2020', anchor: 'ref-mu2020' },
  ]
  const judged = (by: string) => {
    const certainty = [{ claim: 'It helps', level: 'low', by } as const]
    const post = { ...modelPost({ title: 'Sore', text: '' }), certainty, cited }
    const list = String(certaintyList(post, modelSite({ people: [modelAuthor] })))
    return /<span\s*>Judged by\s*([^]*?)<\/span/.exec(list)?.[1]
  }
  assert.equal(judged('mu2020'), '<a href="#ref-mu2020">Mu 2020</a>')
  assert.equal(judged('PMID:33306198'), '<a href="#ref-mu2020">Mu 2020</a>')
  assert.equal(judged(modelAuthor.id), modelAuthor.name)
  assert.equal(judged('the NHS'), 'the NHS')
})
