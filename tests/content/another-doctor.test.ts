/** The blog of another doctor in tests/sites/another-doctor: the whole of what content can hold, without a problem. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import type { Site } from '../../src/model/site.ts'
import { readFolder } from './reading.ts'

const root = join(import.meta.dirname, '..', 'sites', 'another-doctor')

describe('the blog of another doctor', () => {
  let site: Site
  before(async () => {
    const reading = await readFolder({ root, content: join(root, 'content') })
    assert.deepEqual(reading.printed, [])
    assert.deepEqual(reading.counts, { posts: 4, drafts: 1, scheduled: 1 })
    assert.ok(reading.site)
    site = reading.site
  })

  test('has its posts, newest first, at their addresses', () => {
    assert.deepEqual(
      site.posts.map((post) => post.path),
      [
        '/2024/03/why-we-wake-at-three.html',
        '/2023/11/quieter-bedroom.html',
        '/notes/coffee.html',
        '/2022/06/naps.html',
      ],
    )
  })

  test('has its settings', () => {
    assert.equal(site.title, 'Notes on sleep')
    assert.equal(site.url, 'https://ana-ferreira.test/sleep/')
    assert.equal(site.author?.name, 'Ana Ferreira')
    assert.equal(site.postsPerPage, 3)
    assert.deepEqual(site.links, [
      { title: 'My clinic', href: 'https://clinic.ana-ferreira.test/' },
    ])
  })

  test('links from one file to another by their names', () => {
    const [post] = site.posts
    assert.deepEqual(
      post?.links.map((link) => link.target),
      ['/2023/11/quieter-bedroom.html', '/notes/coffee.html#half-of-it'],
    )
  })

  test('has a picture beside a post', () => {
    assert.deepEqual(site.files, [
      {
        from: 'content/posts/2023-11-02-quieter-bedroom/bedroom.png',
        path: '/2023/11/quieter-bedroom/bedroom.png',
      },
    ])
  })

  test('describes a post by its first words, headings left out', () => {
    assert.match(site.posts[2]?.description ?? '', /long time\. About half of a cup/)
  })
})
