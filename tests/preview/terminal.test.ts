/** The lines of the preview in the terminal. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '../../src/model/problem.ts'
import type { Change } from '../../src/preview/changes.ts'
import { terminal } from '../../src/preview/terminal.ts'

const warning: Problem = { level: 'warning', file: 'content/site.yaml', line: 3, message: 'old' }
const error: Problem = { level: 'error', file: 'content/a.md', line: 1, message: 'bad' }
const change = (file: string): Change => ({ kind: 'changed', file })

function watched() {
  const lines: string[] = []
  const words = terminal((line) => void lines.push(line))
  return { words, said: () => lines.splice(0) }
}

const good = (...problems: Problem[]) => ({ ok: true, problems, counts: { posts: 1, pages: 19 } })
const bad = (...problems: Problem[]) => ({ ok: false, problems, counts: {} })

test('the first build says what there is, the next ones why they were made', () => {
  const { words, said } = watched()
  words.built(good(), [], 1.25, true)
  words.built(good(), [change('content/a.md')], 0.2, true)
  words.built(good(), [change('content/a.md'), change('content/b.md')], 0.2, true)
  words.built(good(), ['a', 'b', 'c'].map(change), 0.2, true)
  assert.deepEqual(said(), [
    'Built in 1.3 s: 1 post on 19 pages.',
    'Rebuilt in 0.2 s: content/a.md changed.',
    'Rebuilt in 0.2 s: content/a.md changed, and 1 other file.',
    'Rebuilt in 0.2 s: a changed, and 2 other files.',
  ])
})

test('errors are said each time, warnings once as long as they last', () => {
  const { words, said } = watched()
  const save = [change('content/a.md')]
  const lines = () => said().map((line) => line.split(/[ :]/)[0])
  words.built(good(warning), [], 1, true)
  assert.deepEqual(lines(), ['content/site.yaml', 'Built'])
  words.built(bad(error, warning), save, 1, true)
  words.built(bad(error), save, 1, true)
  assert.deepEqual(lines(), ['content/a.md', 'Mend', 'content/a.md', 'Mend'])
  words.built(good(warning), save, 1, true)
  assert.deepEqual(lines(), ['Rebuilt'])
  words.built(good(), save, 1, true)
  words.built(good(warning), save, 1, true)
  assert.deepEqual(lines(), ['Rebuilt', 'content/site.yaml', 'Rebuilt'])
})

test('what is shown meanwhile is said', () => {
  const { words, said } = watched()
  words.built(bad(error), [], 1, false)
  words.built(bad(error), [], 1, true)
  assert.deepEqual(
    said().filter((line) => line.startsWith('Mend')),
    [
      'Mend this and save. Until then there is nothing to show.',
      'Mend this and save. Until then the preview shows the site as it was.',
    ],
  )
})

test('when saves are not noticed any more, the reason and the way out are said', () => {
  const { words, said } = watched()
  words.blind(new Error('no space left'))
  assert.match(
    said()[0] ?? '',
    /^Saves are not noticed any more \(no space left\)\. .*start it again\.$/,
  )
})
