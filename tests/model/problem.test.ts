/** Problems: printed for people and editors, in the order of the files. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Problem,
  hasErrors,
  printProblem,
  printProblems,
  sortProblems,
} from '../../src/model/problem.ts'

const problem = (file: string, line?: number, column?: number, message = 'x'): Problem => ({
  level: 'error',
  file,
  message,
  ...(line === undefined ? {} : { line }),
  ...(column === undefined ? {} : { column }),
})

test('a problem is one line that editors can follow, its advice the next', () => {
  assert.equal(printProblem(problem('content/a.md', 3, 7)), 'content/a.md:3:7 error: x')
  assert.equal(printProblem(problem('content/a.md', 3)), 'content/a.md:3 error: x')
  assert.equal(
    printProblem({ ...problem('content/a.md'), level: 'warning', advice: 'Write  y' }),
    'content/a.md warning: x\n    Write  y',
  )
})

test('problems are ordered by file, line, column and message, numbers as numbers', () => {
  const ordered = [
    problem('a.md'),
    problem('a.md', 2, 1),
    problem('a.md', 2, 10, 'a'),
    problem('a.md', 2, 10, 'b'),
    problem('a.md', 10, 1),
    problem('b.md', 1),
  ]
  assert.deepEqual(sortProblems([...ordered].reverse()), ordered)
})

test('what was found twice is told once', () => {
  const warning: Problem = { ...problem('a.md', 1), level: 'warning' }
  assert.deepEqual(sortProblems([problem('a.md', 1), warning, problem('a.md', 1)]).length, 2)
})

test('warnings alone stop nothing', () => {
  const warning: Problem = { ...problem('a.md'), level: 'warning' }
  assert.equal(hasErrors([]), false)
  assert.equal(hasErrors([warning]), false)
  assert.equal(hasErrors([warning, problem('a.md')]), true)
})

test('no file fills the terminal, and how much is left is said', () => {
  const many = Array.from({ length: 130 }, (_, at) => problem('a.md', at + 1))
  const lines = printProblems([...many, problem('b.md')])
  assert.equal(lines.length, 102)
  assert.deepEqual(lines.slice(-2), [
    'b.md error: x',
    'a.md: and 30 more, told when those are mended.',
  ])
})

test('nothing that is quoted gives orders to the terminal', () => {
  const printed = printProblem(problem('a\x1b]0;b\x07\n.md', 1, 1, '“\x1b[2J\u202eabc\x9b”'))
  assert.equal(printed, 'a\ufffd]0;b\ufffd .md:1:1 error: “\ufffd[2J\ufffdabc\ufffd”')
})
