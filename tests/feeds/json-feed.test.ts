/** The JSON feeds: version 1.1, whatever the posts hold. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedsOf } from '../../src/feeds/feed.ts'
import { jsonFeed } from '../../src/feeds/json-feed.ts'
import { raw } from '../../src/html/html.ts'
import { modelPost, modelSite } from '../model-site.ts'

const read = (site: Parameters<typeof feedsOf>[0]) => JSON.parse(jsonFeed(feedsOf(site)[0]!))

for (const url of ['https://example.org/', 'https://example.org/blog/']) {
  test(`the feed of a site at ${url} says all that JSON Feed 1.1 asks for`, () => {
    const body = raw('<p><a href="#a">\u2028</a></p>')
    const post = modelPost({
      title: 'A "title"\u0000 & <more>',
      body,
      updated: { year: 2019, month: 1 },
    })
    assert.deepEqual(read(modelSite({ url, posts: [post] })), {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Notes on Knees',
      home_page_url: url,
      feed_url: `${url}feed.json`,
      description: 'A doctor’s notes.',
      language: 'en-GB',
      authors: [{ name: 'Dr Jane Roe' }],
      items: [
        {
          id: `${url}2018/12/sore-knees.html`,
          url: `${url}2018/12/sore-knees.html`,
          title: 'A "title"\u0000 & <more>',
          summary: 'What helps a sore knee.',
          content_html: `<p><a href="${url}2018/12/sore-knees.html#a">\u2028</a></p>`,
          date_published: '2018-12-06T00:00:00+00:00',
          date_modified: '2019-01-01T00:00:00+00:00',
          tags: ['Knees'],
        },
      ],
    })
  })
}

test('what is not known is left out', () => {
  const post = modelPost({ description: undefined, topicNames: [] })
  const feed = read(modelSite({ posts: [post], description: undefined }))
  assert.deepEqual(Object.keys(feed), [
    'version',
    'title',
    'home_page_url',
    'feed_url',
    'language',
    'authors',
    'items',
  ])
  assert.deepEqual(Object.keys(feed.items[0]), [
    'id',
    'url',
    'title',
    'content_html',
    'date_published',
  ])
})
