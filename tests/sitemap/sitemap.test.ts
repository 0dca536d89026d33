/** The sitemap and robots.txt. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { robots } from '../../src/sitemap/robots.ts'
import { sitemaps } from '../../src/sitemap/sitemap.ts'
import { schemaFaults } from '../html/schema.ts'
import { modelPage, modelPost, modelSite } from '../model-site.ts'

const locations = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)

for (const url of ['https://example.org/', 'https://example.org/blog/']) {
  test(`the sitemap of a site at ${url} is sound and names each listed page once`, async () => {
    const posts = [
      modelPost({ path: '/2021/04/针 &灸.html', date: { year: 2021, month: 4 } }),
      modelPost(),
      modelPost({ path: '/draft.html', listed: false }),
    ]
    const files = sitemaps(modelSite({ url, posts }))
    assert.deepEqual(
      files.map((file) => file.path),
      ['/sitemap.xml'],
    )
    const xml = String(files[0]?.markup)
    assert.deepEqual(await schemaFaults(xml, 'sitemap/sitemap.xsd'), [])
    assert.deepEqual(locations(xml), [
      url,
      `${url}2021/04/%E9%92%88%20&amp;%E7%81%B8.html`,
      `${url}2018/12/sore-knees.html`,
      `${url}p/about.html`,
    ])
  })
}

test('a page says when it changed as precisely as that is known, and not at all when it is not', () => {
  const posts = [
    modelPost({ path: '/a.html', date: { year: 2021, month: 4 } }),
    modelPost({ path: '/b.html', updated: { year: 2020, month: 2, day: 29 } }),
    modelPost({ path: '/c.html', changed: undefined }),
  ]
  const [file] = sitemaps(modelSite({ posts, pages: [], home: [] }))
  const dates = String(file?.markup)
    .split('<url>')
    .slice(1)
    .map((entry) => /<lastmod>(.*)<\/lastmod>/.exec(entry)?.[1])
  assert.deepEqual(dates, ['2021-04', '2020-02-29', undefined])
})

test('more pages than one sitemap may hold are parted, and an index names the parts', async () => {
  const pages = Array.from({ length: 50_001 }, (_, index) =>
    modelPage({ path: `/p/${index}.html` }),
  )
  const files = sitemaps(
    modelSite({ pages, posts: [], home: [], url: 'https://example.org/blog/' }),
  )
  assert.deepEqual(
    files.map((file) => file.path),
    ['/sitemap.xml', '/sitemap-1.xml', '/sitemap-2.xml'],
  )
  const [index, first, second] = files.map((file) => String(file.markup))
  assert.deepEqual(await schemaFaults(index!, 'sitemap/sitemap.xsd'), [])
  assert.deepEqual(locations(index!), [
    'https://example.org/blog/sitemap-1.xml',
    'https://example.org/blog/sitemap-2.xml',
  ])
  assert.equal(locations(first!).length, 50_000)
  assert.deepEqual(locations(second!), ['https://example.org/blog/p/50000.html'])
})

test('robots.txt lets everyone in and shows them the sitemap', () => {
  assert.equal(
    robots({ url: 'https://example.org/blog/' }, '/sitemap.xml'),
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/blog/sitemap.xml\n',
  )
})
