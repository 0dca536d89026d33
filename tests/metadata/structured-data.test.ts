/** The JSON-LD of the pages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raw } from '../../src/html/html.ts'
import { structuredData } from '../../src/metadata/structured-data.ts'
import type { Page } from '../../src/model/page.ts'
import { type Site, pagesOf } from '../../src/model/site.ts'
import {
  modelAuthor,
  modelPage,
  modelPost,
  modelSite,
  modelTopic,
  modelTopics,
} from '../model-site.ts'
import { readHead } from './read-head.ts'

const graph = (page: Page, site: Site = modelSite()) =>
  readHead(raw(`<script>${structuredData(page, site) ?? '{"@graph":[]}'}</script>`)).graph

for (const url of ['https://example.org/', 'https://example.org/blog/']) {
  test(`a post at ${url} gives its facts and the way to it`, () => {
    const post = modelPost({
      updated: { year: 2020, month: 1, day: 2 },
      author: { ...modelAuthor, url: '/p/about.html', description: 'Looks after knees.' },
      topicNames: ['Knees', 'Exercise'],
      crumbs: [{ title: '2018', path: '/2018/' }],
    })
    assert.deepEqual(graph(post, modelSite({ url })), [
      {
        '@type': 'BlogPosting',
        headline: 'Sore knees',
        mainEntityOfPage: `${url}2018/12/sore-knees.html`,
        datePublished: '2018-12-06',
        dateModified: '2020-01-02',
        author: { '@type': 'Person', name: 'Dr Jane Roe', url: `${url}p/about.html` },
        keywords: ['Knees', 'Exercise'],
        inLanguage: 'en-GB',
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: '2018', item: `${url}2018/` },
          { '@type': 'ListItem', position: 2, name: 'Sore knees' },
        ],
      },
    ])
  })
}

test('the home page presents the site and its author; its continuations do not', () => {
  const author = {
    ...modelAuthor,
    description: 'Looks after knees.',
    sameAs: ['https://example.com/jane'],
  }
  const posts = Array.from({ length: 11 }, (_, index) => modelPost({ path: `/${index}.html` }))
  const site = modelSite({ author, posts })
  const [first, second] = site.home
  assert.deepEqual(graph(first!, site), [
    {
      '@type': 'WebSite',
      name: 'Notes on Knees',
      url: 'https://example.org/',
      inLanguage: 'en-GB',
    },
    {
      '@type': 'Person',
      name: 'Dr Jane Roe',
      description: 'Looks after knees.',
      sameAs: ['https://example.com/jane'],
    },
  ])
  assert.deepEqual(
    graph(second!, site).map((thing) => thing['@type']),
    ['BreadcrumbList'],
  )
})

test('the page about the author is known by its name, or because she gives it as her address', () => {
  const about = [{ '@type': 'ProfilePage', mainEntity: { '@type': 'Person', name: 'Dr Jane Roe' } }]
  assert.deepEqual(graph(modelPage()), about)
  const url = 'https://example.org/p/who.html'
  const [own] = graph(
    modelPage({ path: '/p/who.html' }),
    modelSite({ author: { ...modelAuthor, url } }),
  )
  assert.equal(own?.['@type'], 'ProfilePage')
  assert.deepEqual(graph(modelPage({ path: '/p/training.html' })), [])
  const topic = modelTopic('About', [modelPost()]).pages[0]
  assert.deepEqual(
    graph(topic!).map((thing) => thing['@type']),
    ['BreadcrumbList'],
  )
  assert.deepEqual(graph(modelPage(), modelSite({ author: undefined })), [])
})

test('a month is given as a month', () => {
  const [post] = graph(modelPost({ date: { year: 2021, month: 4 } }))
  assert.equal(post?.datePublished, '2021-04')
})

test('nothing a title holds ends the script, and it comes back as it was', () => {
  const title = '</script><!-- <b>"\u2028\u2029\u0000 & 针'
  const post = modelPost({ title })
  const printed = String(structuredData(post, modelSite()))
  assert.doesNotMatch(printed, /</)
  assert.doesNotMatch(printed, /[\u2028\u2029\0]/)
  assert.equal(graph(post)[0]?.headline, title)
})

test('no fact on any page is empty', () => {
  const bare = { ...modelAuthor, description: '', url: '' }
  const posts = [modelPost({ author: bare, topicNames: [] }), modelPost({ author: undefined })]
  const topics = modelTopics([modelTopic('Knees', posts)])
  for (const author of [bare, undefined]) {
    const site = modelSite({ posts, topics, author })
    const facts = pagesOf(site).flatMap((page) => graph(page, site).flatMap(values))
    assert.ok(facts.length > 20)
    for (const fact of facts) assert.doesNotMatch(String(fact), /^$|undefined|null|NaN|\[object/)
  }
})

/** Every value in JSON that is not an object; a list or an object that holds nothing counts as an empty text. */
function values(json: unknown): unknown[] {
  if (typeof json !== 'object' || json === null) return [json]
  const inner = Object.values(json)
  return inner.length === 0 ? [''] : inner.flatMap(values)
}
