import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { linkTopics, topicsPage } from '../../src/topics/topics.ts'
import { en } from '../../layouts/words/en.ts'
import { modelPost, modelSite } from '../model-site.ts'

const topicsOf = (...names: string[][]) => {
  const posts = names.map((topicNames, index) => modelPost({ path: `/${index}.html`, topicNames }))
  return { posts, page: topicsPage(modelSite({ posts, postsPerPage: 2 }), en.topics) }
}

describe('topics', () => {
  it('stand in alphabetical order, whatever the order of the posts', () => {
    const { page } = topicsOf(['Zinc', 'éclairs'], ['Back pain'])
    assert.deepEqual(
      page.topics.map((topic) => topic.name),
      ['Back pain', 'éclairs', 'Zinc'],
    )
  })

  it('that differ only in case or spacing are one, under the name of the newest post', () => {
    const { page } = topicsOf(['Back pain'], ['back  Pain'])
    assert.deepEqual(
      page.topics.map((topic) => [topic.name, topic.path, topic.posts.length]),
      [['Back pain', '/topics/back-pain/', 2]],
    )
  })

  it('in any script have addresses of their own', () => {
    const { page } = topicsOf(['针灸', '☯', '☮'])
    assert.equal(new Set(page.topics.map((topic) => topic.path)).size, 3)
    assert.ok(page.topics.some((topic) => topic.path === '/topics/针灸/'))
  })

  it('of many posts have several pages', () => {
    const { page } = topicsOf(['Knees'], ['Knees'], ['Knees'])
    assert.deepEqual(
      page.topics[0]?.pages.map((listing) => [listing.path, listing.title, listing.posts.length]),
      [
        ['/topics/knees/', 'Knees', 2],
        ['/topics/knees/page/2/', 'Knees, page 2', 1],
      ],
    )
  })

  it('are linked from each post in the author’s order, each once', () => {
    const { posts, page } = topicsOf(['Zinc', 'Back pain', 'ZINC'])
    linkTopics(posts, page.topics)
    assert.deepEqual(
      posts[0]?.topics?.map((topic) => topic.name),
      ['Zinc', 'Back pain'],
    )
  })
})
