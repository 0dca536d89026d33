/** What the rest of the site learns of its feeds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedsOf } from '../../src/feeds/feed.ts'
import { linkFeeds } from '../../src/feeds/link-feeds.ts'
import { modelPost, modelSite, modelTopic, modelTopics } from '../model-site.ts'

const BLOGGER = '/feeds/posts/default'

test('the site and each topic know their two feeds', () => {
  const topic = modelTopic('Knees', [modelPost()])
  const site = modelSite({ topics: modelTopics([topic]) })
  linkFeeds(site, feedsOf(site), [])
  const links = (feeds: typeof site.feeds) =>
    feeds.map(({ title, path, type }) => [title, path, type])
  assert.deepEqual(links(site.feeds), [
    ['Notes on Knees', '/feed.xml', 'application/atom+xml'],
    ['Notes on Knees', '/feed.json', 'application/feed+json'],
  ])
  assert.deepEqual(links(topic.feeds), [
    ['Knees · Notes on Knees', '/topics/knees/feed.xml', 'application/atom+xml'],
    ['Knees · Notes on Knees', '/topics/knees/feed.json', 'application/feed+json'],
  ])
  assert.deepEqual(
    site.extras,
    [...site.feeds, ...topic.feeds].map((feed) => feed.path),
  )
})

test('an old address of the feed leads to the new one', () => {
  const site = modelSite()
  linkFeeds(site, feedsOf(site), [BLOGGER])
  assert.deepEqual(
    site.redirects.map(({ from, to }) => [from, to]),
    [[BLOGGER, '/feed.xml']],
  )
})

test('where the author sends the old address herself, it stays so', () => {
  const own = { from: BLOGGER, to: '/p/about.html', file: 'content/redirects.yaml', line: 1 }
  const site = modelSite({ redirects: [own] })
  linkFeeds(site, feedsOf(site), [BLOGGER])
  assert.deepEqual(site.redirects, [own])
})
