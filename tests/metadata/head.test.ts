/** The lines of a page's head. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headOf } from '../../src/metadata/head.ts'
import { structuredData } from '../../src/metadata/structured-data.ts'
import type { LinkUse, Page } from '../../src/model/page.ts'
import { type Site, pagesOf } from '../../src/model/site.ts'
import { modelPage, modelPost, modelSite } from '../model-site.ts'
import { readHead } from './read-head.ts'

const feed = { title: 'Notes & "more"', path: '/feed.xml', type: 'application/atom+xml' }
const topicFeed = { ...feed, path: '/topics/knees/feed.xml' }
const head = (page: Page, site: Site = modelSite()) =>
  readHead(headOf(page, site, [], structuredData(page, site)))
const picture = (target: string): LinkUse => ({
  kind: 'image',
  href: 'x',
  target,
  file: 'content/posts/x.md',
  line: 1,
  column: 1,
})

for (const url of ['https://example.org/', 'https://example.org/blog/']) {
  test(`a post at ${url} says what it is to those who share it`, () => {
    const post = modelPost({
      path: '/2018/12/针.html',
      title: 'Sore "knees" & <hips>',
      links: [picture('/2018/12/a.svg'), picture('/2018/12/针.jpg'), picture('/2018/12/c.png')],
    })
    const { meta, links } = head(post, modelSite({ url, posts: [post], feeds: [feed] }))
    assert.deepEqual(meta, {
      description: 'What helps a sore knee.',
      'og:description': 'What helps a sore knee.',
      'og:title': 'Sore "knees" & <hips>',
      'og:type': 'article',
      'og:url': `${url}2018/12/%E9%92%88.html`,
      'og:site_name': 'Notes on Knees',
      'og:locale': 'en_GB',
      'og:image': `${url}2018/12/%E9%92%88.jpg`,
      'article:published_time': '2018-12-06',
    })
    assert.deepEqual(links, [
      `canonical ${url}2018/12/%E9%92%88.html`,
      `alternate ${new URL(url).pathname}feed.xml`,
    ])
  })
}

test('a page that is not a post is a website', () => {
  const { meta } = head(modelPage())
  assert.equal(meta['og:type'], 'website')
  assert.equal(meta['article:published_time'], undefined)
})

test('a page names the feeds of the site, then those of its topic', () => {
  const site = modelSite({ feeds: [feed] })
  const { links } = readHead(headOf(modelPage(), site, [topicFeed], undefined))
  assert.deepEqual(links.slice(1), ['alternate /feed.xml', 'alternate /topics/knees/feed.xml'])
})

test('a page that is not listed says so, and nothing else but its feeds', () => {
  const site = modelSite({ feeds: [feed] })
  const { meta, links, graph } = head(modelPost({ listed: false, state: 'draft' }), site)
  assert.deepEqual(meta, { robots: 'noindex' })
  assert.deepEqual(links, ['alternate /feed.xml'])
  assert.deepEqual(graph, [])
})

test('no day is made up for a post of which only the month is known', () => {
  const { meta } = head(modelPost({ date: { year: 2021, month: 4 } }))
  assert.equal(meta['article:published_time'], undefined)
})

test('a language without a territory has no Open Graph locale', () => {
  const locale = (language: string) => head(modelPage(), modelSite({ language })).meta['og:locale']
  assert.equal(locale('de'), undefined)
  assert.equal(locale('zh-Hans-CN'), 'zh_CN')
})

test('what is not known leaves no empty line', () => {
  const site = modelSite({ author: undefined, description: undefined, feeds: [] })
  for (const page of [modelPost({ description: undefined, author: undefined }), ...pagesOf(site)]) {
    const { meta } = head({ ...page, description: undefined }, site)
    assert.ok(!('description' in meta))
    assert.ok(!Object.values(meta).includes(''))
    assert.doesNotMatch(String(headOf(page, site, [], structuredData(page, site))), /undefined|=""/)
  }
})
