/** Comments below posts: their threads, their settings, and what the page shows of them. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import authorPages from '../../layouts/pages/page.11ty.ts'
import postPages from '../../layouts/pages/post.11ty.ts'
import { giveComments } from '../../src/comments/comments.ts'
import { threadsOf } from '../../src/comments/threads.ts'
import { raw } from '../../src/html/html.ts'
import { structuredData } from '../../src/metadata/structured-data.ts'
import type { Comment, Thread } from '../../src/model/comment.ts'
import type { AuthorPage, Post } from '../../src/model/page.ts'
import { type Problem, printProblem } from '../../src/model/problem.ts'
import type { Site } from '../../src/model/site.ts'
import { modelPage, modelPost, modelSite } from '../model-site.ts'

function comment(id: string, changes: Partial<Comment> = {}): Comment {
  return {
    id,
    post: 'content/posts/sore-knees.md',
    author: 'Ann',
    date: { year: 2019, month: 1, day: 2 },
    anchor: `c${id}`,
    body: raw(`<p>Words of ${id}.</p>`),
    file: `content/comments/sore-knees/${id}.md`,
    line: 2,
    ...changes,
  }
}

/** `1(2(3))4`: who stands below whom. */
function outline(threads: readonly Thread[]): string {
  return threads
    .map(({ id, answers }) => (answers.length > 0 ? `${id}(${outline(answers)})` : id))
    .join(' ')
}

function threaded(...comments: Comment[]): { shape: string; problems: string[] } {
  const problems: Problem[] = []
  const threads = threadsOf(comments, (problem) => problems.push(problem))
  return { shape: outline(threads), problems: problems.map(printProblem) }
}

describe('threads', () => {
  it('hold each answer below what it answers, the oldest first', () => {
    const day = (day: number) => ({ date: { year: 2019, month: 1, day } })
    const { shape, problems } = threaded(
      comment('4', day(1)),
      comment('3', { parent: '1', ...day(4) }),
      comment('2', { parent: '1', ...day(3) }),
      comment('1', day(2)),
      comment('5', { parent: '2', ...day(5) }),
    )
    assert.equal(shape, '4 1(2(5) 3)')
    assert.deepEqual(problems, [])
  })
  it('put the comments of one day in the order of their moments, then of their names', () => {
    const { shape } = threaded(
      comment('10', { time: '2019-01-02T10:00:00+09:00' }),
      comment('9', { time: '2019-01-02T09:00:00Z' }),
      comment('12'),
      comment('7'),
    )
    assert.equal(shape, '7 12 10 9')
  })
  it('go no deeper than four', () => {
    const chain = Array.from({ length: 7 }, (_, at) =>
      comment(String(at), at > 0 ? { parent: String(at - 1) } : {}),
    )
    assert.equal(threaded(...chain).shape, '0(1(2(3 4 5 6)))')
  })
  it('may be as long as they like', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) =>
      comment(String(at), at > 0 ? { parent: String(at - 1) } : {}),
    )
    assert.match(threaded(...chain).shape, /^0\(1\(2\(3 4 .* 19999\)\)\)$/)
  })
  it('name the comment that was probably meant', () => {
    const { shape, problems } = threaded(comment('136243'), comment('2', { parent: '136234' }))
    assert.equal(shape, '136243')
    assert.deepEqual(problems, [
      'content/comments/sore-knees/2.md:2 error: There is no comment “136234” below this post that could be answered.\n    Write  parent: 136243',
    ])
  })
  it('do not go in circles', () => {
    const { problems } = threaded(
      comment('1', { parent: '2' }),
      comment('2', { parent: '1' }),
      comment('3', { parent: '3' }),
    )
    assert.equal(problems.length, 3)
    assert.match(problems[0] ?? '', /answers “2”, and in the end itself/)
  })
})

function given(
  comments: readonly Comment[],
  post: Partial<Post> = {},
  site: Partial<Site> = {},
): { post: Post; site: Site; problems: string[] } {
  const one = modelPost(post)
  const whole = modelSite({ posts: [one], comments, ...site })
  const problems: Problem[] = []
  giveComments(whole, (problem) => problems.push(problem))
  return { post: one, site: whole, problems: problems.map(printProblem) }
}

describe('a post', () => {
  it('shows its own comments, and those of no other', () => {
    const { post } = given([comment('1'), comment('2', { post: 'content/posts/other.md' })])
    assert.deepEqual([post.comments?.count, post.comments?.setting], [1, 'closed'])
  })
  it('without comments says nothing of them, unless it asks for some', () => {
    assert.equal(given([]).post.comments, undefined)
    assert.equal(given([], {}, { commenting: 'open' }).post.comments?.count, 0)
  })
  it('decides for itself, against what the site says', () => {
    assert.equal(given([comment('1')], { commenting: 'hidden' }).post.comments, undefined)
    const { post } = given([comment('1')], { commenting: 'open' }, { commenting: 'hidden' })
    assert.equal(post.comments?.setting, 'open')
  })
  it('can be linked to at the anchors of its comments', () => {
    const { post } = given([comment('1')], { ids: new Set(['pain']) })
    assert.deepEqual([...post.ids], ['pain', 'c1'])
  })
  it('has each anchor once', () => {
    const { problems } = given([comment('1'), comment('2', { anchor: 'c1' })])
    assert.deepEqual(problems, [
      'content/comments/sore-knees/2.md:2 error: The anchor “c1” stands on this page already.\n    Give this comment another one.',
    ])
  })
})

function printed({ site }: { site: Site }): string {
  return postPages(site)[0]?.print() ?? ''
}

describe('a page', () => {
  const about = (id: string) => comment(id, { post: 'content/about.md' })
  const giving = (comments: readonly Comment[], page: Partial<AuthorPage>, site: Partial<Site>) => {
    const pages = [modelPage(page)]
    const whole = modelSite({
      pages,
      comments,
      stylesheets: { commented: '/commented.css' },
      ...site,
    })
    giveComments(whole, (problem) => assert.fail(printProblem(problem)))
    return { page: pages[0], html: authorPages(whole)[0]?.print() ?? '' }
  }

  it('shows the comments below it, with their anchors and the rules for them', () => {
    const { page, html } = giving([about('1')], {}, {})
    assert.deepEqual([page?.comments?.count, [...(page?.ids ?? [])]], [1, ['c1']])
    assert.match(html, /<article id="c1">/)
    assert.match(html, /href="\/commented\.css"/)
  })
  it('asks for comments only where it has some, or says so itself', () => {
    const open = { commenting: 'open' } as const
    assert.equal(giving([], {}, open).page?.comments, undefined)
    assert.equal(giving([about('1')], {}, open).page?.comments?.setting, 'open')
    assert.equal(giving([], open, {}).page?.comments?.setting, 'open')
    assert.equal(giving([about('1')], { commenting: 'hidden' }, open).page?.comments, undefined)
  })
})

describe('the page of a post', () => {
  const time = '2019-01-02T23:30:00-05:00'

  it('shows who wrote a comment, when, and what', () => {
    const page = printed(
      given([comment('1', { author: '<Ann>', time, url: 'https://a.example/' })]),
    )
    assert.match(page, /<h2 id="_comments">1 comment<\/h2>/)
    assert.match(page, /<article id="c1">/)
    assert.match(page, /<a href="https:\/\/a.example\/" rel="nofollow ugc">&lt;Ann&gt;<\/a>/)
    assert.match(page, /<a href="#c1"><time datetime="2019-01-02T23:30:00-05:00">/)
    assert.match(page, /<div class="prose"><p>Words of 1.<\/p><\/div>/)
  })
  it('nests answers in lists', () => {
    const page = printed(given([comment('1'), comment('2', { parent: '1' })]))
    assert.match(page, /<\/article>\s*<ol>\s*<li>\s*<article id="c2">/)
    assert.match(page, /2 comments/)
  })
  it('counts them half in the search, and their names and days not at all', () => {
    const page = printed(given([comment('1')]))
    assert.match(page, /<section class="comments"[^>]* data-pagefind-weight="0.5">/)
    assert.match(page, /<p class="meta" data-pagefind-ignore>\s*<b>Ann/)
  })
  it('asks for comments by e-mail where they are open, and only there', () => {
    const email = 'jane@example.org'
    const open = printed(given([], { commenting: 'open' }, { email }))
    assert.match(open, /mailto:jane@example\.org\?subject=Comment%20on%20%E2%80%9CSore%20knees/)
    assert.match(open, /<h2 id="_comments">Comments<\/h2>/)
    assert.doesNotMatch(printed(given([comment('1')], {}, { email })), /subject=Comment/)
  })
  it('loads rules for comments only where there are some', () => {
    const stylesheets = { post: '/post.css', commented: '/commented.css' }
    assert.match(printed(given([comment('1')], {}, { stylesheets })), /href="\/commented\.css"/)
    assert.match(printed(given([], {}, { stylesheets })), /href="\/post\.css"/)
  })
  it('tells search engines who commented, when and where', () => {
    const { post, site } = given([comment('1', { time })])
    const {
      '@graph': [posting],
    } = JSON.parse(structuredData(post, site) ?? '')
    assert.equal(posting.commentCount, 1)
    assert.deepEqual(posting.comment, [
      {
        '@type': 'Comment',
        author: { '@type': 'Person', name: 'Ann' },
        dateCreated: time,
        url: `${site.url}2018/12/sore-knees.html#c1`,
      },
    ])
  })
})
