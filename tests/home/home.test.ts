import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { homePages, notFoundPage } from '../../src/home/home.ts'
import { en } from '../../layouts/words/en.ts'
import { modelPost, modelSite } from '../model-site.ts'

describe('the home page', () => {
  const posts = Array.from({ length: 5 }, (_, index) => modelPost({ path: `/${index}.html` }))
  const pages = homePages(modelSite({ posts, postsPerPage: 2 }), en)

  it('begins with the newest posts and goes on below /page/', () => {
    assert.deepEqual(
      pages.map((page) => [page.path, page.posts.length]),
      [
        ['/', 2],
        ['/page/2/', 2],
        ['/page/3/', 1],
      ],
    )
  })
  it('links each of its pages with its neighbours', () => {
    assert.deepEqual(
      pages.map((page) => [page.newer, page.older]),
      [
        [undefined, '/page/2/'],
        ['/', '/page/3/'],
        ['/page/2/', undefined],
      ],
    )
  })
  it('is there before the first post is', () => {
    assert.equal(homePages(modelSite({ posts: [] }), en).length, 1)
  })
})

describe('the not-found page', () => {
  it('is kept out of lists and search engines', () => {
    assert.equal(notFoundPage(en).listed, false)
  })
})
