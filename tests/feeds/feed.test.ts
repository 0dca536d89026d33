/** What stands in a feed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedsOf } from '../../src/feeds/feed.ts'
import { html, raw } from '../../src/html/html.ts'
import { modelAuthor, modelPost, modelSite, modelTopic, modelTopics } from '../model-site.ts'

const only = (site: Parameters<typeof feedsOf>[0]) => feedsOf(site)[0]!

test('a feed holds the newest twenty posts, newest first', () => {
  const posts = Array.from({ length: 30 }, (_, index) => modelPost({ path: `/${index}.html` }))
  const { entries } = only(modelSite({ posts }))
  assert.equal(entries.length, 20)
  assert.equal(entries[0]?.url, 'https://example.org/0.html')
  assert.equal(entries[19]?.url, 'https://example.org/19.html')
})

test('drafts and scheduled posts are in no feed', () => {
  const posts = [modelPost({ listed: false, state: 'draft' }), modelPost({ path: '/out.html' })]
  const topics = modelTopics([modelTopic('Knees', posts)])
  for (const { entries } of feedsOf(modelSite({ posts, topics }))) {
    assert.deepEqual(
      entries.map((entry) => entry.url),
      ['https://example.org/out.html'],
    )
  }
})

test('a post of which only the month is known was published on its first day', () => {
  const post = modelPost({ date: { year: 2021, month: 4 } })
  assert.equal(
    only(modelSite({ posts: [post] })).entries[0]?.published,
    '2021-04-01T00:00:00+01:00',
  )
})

test('an author is named on a post only where it is not the author of the blog', () => {
  const guest = { ...modelAuthor, id: 'guest', name: 'A Guest', url: '/p/guest.html' }
  const posts = [modelPost(), modelPost({ author: guest }), modelPost({ author: undefined })]
  const site = modelSite({ url: 'https://example.org/blog/', posts })
  assert.deepEqual(
    only(site).entries.map((entry) => entry.author),
    [undefined, { name: 'A Guest', url: 'https://example.org/blog/p/guest.html' }, undefined],
  )
})

test('a post of the site and of its topic is one and the same entry', () => {
  const posts = [modelPost()]
  const [site, topic] = feedsOf(
    modelSite({ posts, topics: modelTopics([modelTopic('Knees', posts)]) }),
  )
  assert.equal(site?.entries[0], topic?.entries[0])
})

test('what changed since a post was published stands below its text', () => {
  const below = () => html`<h2>Changes</h2>`
  const [feed] = feedsOf(modelSite({ posts: [modelPost({ body: raw('<p>Text.</p>') })] }), below)
  assert.equal(feed?.entries[0]?.markup, '<p>Text.</p><h2>Changes</h2>')
})
