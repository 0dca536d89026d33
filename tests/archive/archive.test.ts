import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { archivePage, linkNeighbours } from '../../src/archive/archive.ts'
import { en } from '../../layouts/words/en.ts'
import { modelPost, modelSite } from '../model-site.ts'

const posts = [
  modelPost({ path: '/2021/04/c.html', date: { year: 2021, month: 4 } }),
  modelPost({ path: '/2018/12/b.html', date: { year: 2018, month: 12, day: 6 } }),
  modelPost({ path: '/2018/12/a.html', date: { year: 2018, month: 12, day: 1 } }),
  modelPost({ path: '/2018/01/z.html', date: { year: 2018, month: 1, day: 31 } }),
]

describe('the archive', () => {
  const archive = archivePage(modelSite({ posts }), en.archive)

  it('has a page for every year, newest first', () => {
    assert.deepEqual(
      archive.years.map((year) => year.path),
      ['/2021/', '/2018/'],
    )
  })

  it('has a page for every month with the posts of that month', () => {
    const months = archive.years[1]?.months ?? []
    assert.deepEqual(
      months.map((month) => [month.path, month.title, month.posts.map((post) => post.path)]),
      [
        ['/2018/12/', 'December 2018', ['/2018/12/b.html', '/2018/12/a.html']],
        ['/2018/01/', 'January 2018', ['/2018/01/z.html']],
      ],
    )
  })

  it('keeps a post of which only the month is known in that month', () => {
    assert.equal(archive.years[0]?.months[0]?.posts[0], posts[0])
  })

  it('cuts a month of many posts into pages', () => {
    const many = Array.from({ length: 120 }, (_, index) => modelPost({ path: `/2018/12/${index}` }))
    const month = archivePage(modelSite({ posts: many }), en.archive).years[0]?.months[0]
    assert.deepEqual(
      month?.pages.map((page) => [page.path, page.posts.length]),
      [
        ['/2018/12/', 50],
        ['/2018/12/page/2/', 50],
        ['/2018/12/page/3/', 20],
      ],
    )
  })

  it('tells the way from the archive to a month', () => {
    assert.deepEqual(archive.years[1]?.months[0]?.pages[0]?.crumbs, [
      { title: 'Archive', path: '/archive/' },
      { title: '2018', path: '/2018/' },
    ])
  })
})

describe('a post’s neighbours', () => {
  it('are the next newer and the next older post', () => {
    linkNeighbours(posts)
    assert.equal(posts[0]?.newer, undefined)
    assert.equal(posts[0]?.older, posts[1])
    assert.equal(posts[3]?.newer, posts[2])
    assert.equal(posts[3]?.older, undefined)
  })
})
