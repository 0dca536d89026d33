/** Withdrawn pages: what stands at their addresses. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gonePages } from '../../src/redirects/gone.ts'
import { modelPost, modelSite } from '../model-site.ts'

const words = { title: 'Withdrawn', all: 'Withdrawn pages' }
const file = 'content/redirects.yaml'
const gone = (...paths: string[]) =>
  gonePages(
    modelSite({
      posts: [modelPost({ path: '/2018/12/knees.html', title: 'Knees' })],
      withdrawals: paths.map((path, index) => ({ path, reason: 'Wrong.', file, line: index + 1 })),
    }),
    words,
  )

test('a withdrawn page gives its reason, and one page names all', () => {
  const { pages, problems } = gone('/2017/a.html', '/2017/b/', '/2017/c.php')
  assert.deepEqual(problems, [])
  assert.deepEqual(
    pages.map(({ path, title, listed, reason, withdrawals }) => [
      path,
      title,
      listed,
      reason,
      withdrawals.length,
    ]),
    [
      ['/410.html', 'Withdrawn pages', false, undefined, 3],
      ['/2017/a.html', 'Withdrawn', false, 'Wrong.', 0],
      ['/2017/b/', 'Withdrawn', false, 'Wrong.', 0],
    ],
  )
})

test('a site that has withdrawn nothing has no such page', () => {
  assert.deepEqual(gone(), { pages: [], problems: [] })
})

test('a page that is there, or withdrawn twice, is a problem with its line', () => {
  const { problems } = gone('/2017/a.html', '/2017/a.html', '/2018/12/knees.html')
  assert.deepEqual(
    problems.map(({ line, message }) => [line, message]),
    [
      [2, '“/2017/a.html” is withdrawn here for the second time.'],
      [3, '“/2018/12/knees.html” is withdrawn here, and “Knees” stands there.'],
    ],
  )
})
