/** What is told when a layout or the program itself throws. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mistakeOf } from '../../src/preview/mistake.ts'

const told = (error: unknown) => {
  const { level, ...rest } = mistakeOf(error, '/home/me/blog')
  assert.equal(level, 'error')
  return rest
}

function thrown(message: string, stack: string, more: object = {}): Error {
  return Object.assign(new Error(message), { stack: `Error: ${message}\n${stack}` }, more)
}

test('an error is told with the layout that led to it, before the program it arose in', () => {
  const stack = `    at html (file:///home/me/blog/src/html/html.ts:30:11)
    at post (file:///home/me/blog/layouts/parts/post.ts:12:5)`
  assert.deepEqual(told(thrown('An attribute value needs quotes', stack)), {
    file: 'layouts/parts/post.ts',
    line: 12,
    column: 5,
    message: 'An attribute value needs quotes',
  })
})

test('an error of the program is told with its own place', () => {
  const stack =
    '    at f (/home/me/blog/node_modules/x/src/a.js:1:1)\n    at g (/home/me/blog/src/feeds/atom.ts:9:2)'
  assert.deepEqual(told(thrown('no', stack)), {
    file: 'src/feeds/atom.ts',
    line: 9,
    column: 2,
    message: 'no',
  })
})

test('the first cause is told, not what was wrapped around it', () => {
  const inner = thrown('inner', '    at x (/home/me/blog/.eleventy.ts:3:4)')
  const wrapped = thrown('middle', '', { originalError: inner })
  assert.deepEqual(told(new Error('outer', { cause: wrapped })), {
    file: '.eleventy.ts',
    line: 3,
    column: 4,
    message: 'inner',
  })
})

test('a fault of syntax is told as esbuild found it, without its own words', () => {
  const message =
    'Transform failed with 1 error:\n/home/me/blog/layouts/parts/post.ts:2:7: ERROR: Expected ";"'
  assert.deepEqual(told(thrown(message, '    at /x/esbuild/lib/main.js:1:1')), {
    file: 'layouts/parts/post.ts',
    line: 2,
    column: 7,
    message: 'Expected ";"',
  })
})

test('a fault of syntax that Node found has its line', () => {
  const error = new SyntaxError('Unexpected eof')
  error.stack =
    'file:///home/me/blog/layouts/pages/home.11ty.ts:4\nreturn <\n\nSyntaxError: Unexpected eof\n    at node:internal/x:1:1'
  assert.deepEqual(told(error), {
    file: 'layouts/pages/home.11ty.ts',
    line: 4,
    message: 'Unexpected eof',
  })
})

test('a module that is missing is told with the file that asks for it', () => {
  const message =
    "Cannot find module '/home/me/blog/layouts/a.ts' imported from /home/me/blog/layouts/b.ts"
  assert.deepEqual(told(thrown(message, '')), {
    file: 'layouts/b.ts',
    message: "Cannot find module 'layouts/a.ts' imported from layouts/b.ts",
  })
})

test('what has no place, and what is no error at all, is told as the command’s', () => {
  assert.deepEqual(told(thrown('no space left', '')), {
    file: 'npm start',
    message: 'no space left',
  })
  assert.deepEqual(told('thrown text'), { file: 'npm start', message: 'thrown text' })
})

test('causes that go round in a circle come to an end', () => {
  const error = new Error('round')
  error.cause = error
  assert.equal(told(error).message, 'round')
})
