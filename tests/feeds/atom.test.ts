/** The Atom feeds: sound by RFC 4287, whatever the posts hold. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DomUtils, parseDocument } from 'htmlparser2'
import { atom } from '../../src/feeds/atom.ts'
import { feedsOf } from '../../src/feeds/feed.ts'
import { raw } from '../../src/html/html.ts'
import type { Site } from '../../src/model/site.ts'
import { modelPost, modelSite, modelTopic, modelTopics } from '../model-site.ts'
import { schemaFaults } from '../html/schema.ts'

const AWKWARD = 'Knees & <b>hips</b> "quoted" ]]> \u0000\u0008\uFFFE 针灸 🦵'

const printed = (site: Site) => feedsOf(site).map((feed) => String(atom(feed)))
const texts = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<${element}[^>]*>([^<]*)</${element}>`, 'g'))].map(
    ([, text]) => text,
  )

for (const url of ['https://example.org/', 'https://example.org/blog/']) {
  test(`the feeds of a site at ${url} are sound Atom, for the site and for each topic`, async () => {
    const posts = [
      modelPost({ path: '/2021/04/针灸.html', title: AWKWARD, date: { year: 2021, month: 4 } }),
      modelPost({ updated: { year: 2020, month: 1, day: 2 }, author: undefined }),
    ]
    const feeds = printed(
      modelSite({ url, posts, topics: modelTopics([modelTopic('Knees', posts)]) }),
    )
    assert.equal(feeds.length, 2)
    for (const feed of feeds) assert.deepEqual(await schemaFaults(feed, 'feeds/atom.rng'), [])
    assert.match(
      feeds[0]!,
      new RegExp(`rel="self" type="application/atom\\+xml" href="${url}feed.xml"`),
    )
    assert.match(feeds[1]!, new RegExp(`href="${url}topics/knees/feed.xml"`))
    assert.deepEqual(texts(feeds[1]!, 'id'), [
      `${url}topics/knees/`,
      `${url}2021/04/%E9%92%88%E7%81%B8.html`,
      `${url}2018/12/sore-knees.html`,
    ])
  })
}

test('a blog without posts, author and description has a sound feed', async () => {
  const [feed] = printed(modelSite({ posts: [], author: undefined, description: undefined }))
  assert.deepEqual(await schemaFaults(feed!, 'feeds/atom.rng'), [])
  assert.deepEqual(texts(feed!, 'updated'), ['1970-01-01T00:00:00+01:00'])
  assert.deepEqual(texts(feed!, 'name'), ['Notes on Knees'])
})

test('the body comes back from the feed as it was, with whole addresses', () => {
  const body = raw('<p>5 &lt; 6 &amp; <a href="/a.html?x=1&amp;y=2">“so”</a> [1]]></p>')
  const [feed] = printed(modelSite({ posts: [modelPost({ body })] }))
  const [content] = DomUtils.getElementsByTagName(
    'content',
    parseDocument(feed!, { xmlMode: true }),
  )
  assert.equal(
    content && DomUtils.textContent(content),
    '<p>5 &lt; 6 &amp; <a href="https://example.org/a.html?x=1&amp;y=2">“so”</a> [1]]></p>',
  )
})

test('a post that has not been updated was last changed when it was published', () => {
  const posts = [
    modelPost({ path: '/new.html', date: { year: 2024, month: 7, day: 1 } }),
    modelPost({ path: '/old.html', updated: { year: 2025, month: 1, day: 31 } }),
  ]
  const [feed] = printed(modelSite({ posts }))
  assert.deepEqual(texts(feed!, 'published'), [
    '2024-07-01T00:00:00+01:00',
    '2018-12-06T00:00:00+00:00',
  ])
  assert.deepEqual(texts(feed!, 'updated'), [
    '2025-01-31T00:00:00+00:00',
    '2024-07-01T00:00:00+01:00',
    '2025-01-31T00:00:00+00:00',
  ])
})
