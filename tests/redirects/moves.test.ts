/** Which redirects can be kept, and what the author is told of the others. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printProblem } from '../../src/model/problem.ts'
import { movesOf } from '../../src/redirects/moves.ts'
import { modelSite } from '../model-site.ts'

const FILE = 'content/redirects.yaml'
const site = (...pairs: [string, string][]) =>
  modelSite({
    extras: ['/feed.xml'],
    redirects: pairs.map(([from, to], index) => ({
      from,
      to,
      file: FILE,
      line: index + 1,
      column: 1,
    })),
  })
const problems = (...pairs: [string, string][]) =>
  movesOf(site(...pairs)).problems.map((problem) => printProblem(problem).split('\n')[0])

test('a redirect may lead to a place on a page, or to another site', () => {
  const { moves, problems } = movesOf(
    site(['/2017/针.html', '/2018/12/sore-knees.html#rest'], ['/x', 'https://example.com/y?z']),
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(moves, [
    { from: '/2017/针.html', to: '/2018/12/sore-knees.html#rest' },
    { from: '/x', to: 'https://example.com/y?z' },
  ])
})

test('an old address may be a number of WordPress’s, and hold encoded signs', () => {
  assert.deepEqual(problems(['/?p=12', '/p/about.html'], ['/label/C%23', '/p/about.html']), [])
  assert.match(
    problems(['/?q=knee', '/p/about.html'])[0] ?? '',
    /“\/\?q=knee” is not an old address/,
  )
})

test('an address that moved twice leads straight to where it is now', () => {
  const { moves } = movesOf(site(['/1.html', '/2.html'], ['/2.html', '/p/about.html']))
  assert.deepEqual(
    moves.map((move) => move.to),
    ['/p/about.html', '/p/about.html'],
  )
})

const strange = [
  'old.html',
  '//example.com/old.html',
  '/../old.html',
  '/a/../../old.html',
  '/a/..',
  '/a\\old.html',
  '/a\n/b',
  '/\ud800.html',
  '/old.html?x=1',
  '/old.html#x',
  'https://example.org/old.html',
]
for (const from of strange) {
  test(`${JSON.stringify(from)} is no old address of the site`, () => {
    const { moves, problems } = movesOf(site([from, '/p/about.html']))
    assert.deepEqual(moves, [])
    assert.equal(problems[0]?.message, `“${from}” is not an old address of this site.`)
  })
}

const lost = ['about.md', '//example.com/', 'javascript:alert(1)', 'https://a b.org', '/\nx', '']
for (const to of lost) {
  test(`a redirect cannot lead to ${JSON.stringify(to)}`, () => {
    const { moves, problems } = movesOf(site(['/old.html', to]))
    assert.deepEqual(moves, [])
    assert.equal(problems[0]?.message, `“${to}” is not an address that “/old.html” can lead to.`)
  })
}

test('an address that is in use cannot be an old one', () => {
  assert.deepEqual(
    problems(['/p/about.html', '/'], ['/index.html', '/p/about.html'], ['/feed.xml', '/']),
    [
      `${FILE}:1:1 error: “/p/about.html” cannot be an old address: “About” stands there now.`,
      `${FILE}:2:1 error: “/index.html” cannot be an old address: “Notes on Knees” stands there now.`,
      `${FILE}:3:1 error: “/feed.xml” cannot be an old address: a file stands there now.`,
    ],
  )
})

test('an old address can lead to one place only', () => {
  assert.deepEqual(problems(['/a.html', '/p/about.html'], ['/a.html', '/']), [
    `${FILE}:2:1 error: “/a.html” leads to “/” here, and to “/p/about.html” in ${FILE}:1.`,
  ])
  const twice = movesOf(site(['/a.html', '/'], ['/a.html', '/']))
  assert.deepEqual(twice, { moves: [{ from: '/a.html', to: '/' }], problems: [] })
})

test('redirects that lead back to themselves are each reported', () => {
  assert.deepEqual(
    problems(['/a.html', '/b.html'], ['/b.html', '/a.html#x'], ['/c.html', '/c.html']),
    [
      `${FILE}:1:1 error: “/a.html” leads to “/b.html”, which is an old address itself and leads back.`,
      `${FILE}:2:1 error: “/b.html” leads to “/a.html#x”, which is an old address itself and leads back.`,
      `${FILE}:3:1 error: “/c.html” leads to “/c.html”, which is an old address itself and leads back.`,
    ],
  )
})
