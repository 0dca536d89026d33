import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { document } from '../../layouts/parts/document.ts'
import { html } from '../../src/html/html.ts'
import { modelPost, modelSite } from '../model-site.ts'

const titleOf = (title: string, path = '/2018/12/x.html') => {
  const page = String(document(modelPost({ title, path }), modelSite(), html`<p>Text</p>`))
  return /<title>(.*)<\/title>/.exec(page)?.[1]
}

describe('the title of a page', () => {
  it('is followed by the site’s, where both can be read', () =>
    assert.equal(titleOf('Sore knees'), 'Sore knees · Notes on Knees'))

  it('stands alone where the two together are longer than 70 characters', () => {
    const long = 'Walking, swimming or resting for sore knees in winter'
    assert.equal(titleOf(long), `${long} · Notes on Knees`)
    assert.equal(titleOf(`${long}s`), `${long}s`)
  })

  it('is the site’s own on the home page', () => {
    const { title } = modelSite()
    assert.equal(titleOf(title, '/'), title)
  })
})
