/** A title is the text the author wrote, and where YAML would read something else she is told what to write. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Problem } from '../../src/model/problem.ts'
import { scalar } from '../../src/content/yaml/scalar.ts'
import { readYaml } from '../../src/content/yaml/read.ts'
import { readFiles, text } from './project.ts'

function read(yaml: string): { title: unknown; problems: Problem[] } {
  const problems: Problem[] = []
  const tree = readYaml({ text: yaml, file: 'a.md', line: 2 }, (problem) => problems.push(problem))
  const fields = tree.value
  const known = typeof fields === 'object' && fields !== null && 'title' in fields
  return { title: known ? fields.title : undefined, problems }
}

describe('a title that looks like something else stays a text', () => {
  for (const title of ['2021-04-01', '12', '1.10', '017', '0x1f', '1e3', 'true', 'No']) {
    test(title, async () => {
      const { site, printed } = await readFiles({
        'posts/a.md': text(`title: ${title}\ndate: 2024-06-01`),
      })
      assert.deepEqual(printed, [])
      assert.equal(site?.posts[0]?.title, title)
    })
  }
})

describe('a title that YAML cannot read comes with the line to write', () => {
  const titles = [
    'NICE: what it says',
    'Ends with a colon:',
    'Tip #1 for a quiet night',
    '#1 of all naps',
    '"Power naps" at work',
    "'Power naps' at work",
    '[Review] Naps',
    '{Naps} and rests',
    '*Really* short',
    '&more naps',
    '!important naps',
    '@home',
    '`code` first',
    '%sleep',
    '- dash first',
    '> greater',
    '| pipe',
    '? why',
    ', comma',
    '"Sleep": a review #2',
    '午睡: 好',
  ]
  for (const title of titles) {
    test(title, () => {
      const { problems } = read(`title: ${title}\ndate: 2024-06-01`)
      assert.equal(problems.length, 1)
      assert.equal(problems[0]?.line, 2)
      const line = /^Write {2}(title: .*)$/.exec(problems[0]?.advice ?? '')?.[1] ?? ''
      assert.deepEqual(read(line), { title, problems: [] })
    })
  }
})

describe('a text written as a scalar is read as that text', () => {
  const texts = [
    'it’s',
    "it's",
    'a "b" c',
    `'a' "b": c`,
    'a\\b',
    ' # ',
    '---',
    '...',
    '🙂',
    '針: 灸',
    '12',
  ]
  for (const title of texts) {
    test(title, () => {
      assert.deepEqual(read(`title: ${scalar(title)}`), {
        title: title.trim() === '' ? undefined : title,
        problems: [],
      })
    })
  }
})

test('a title over several lines becomes one line', async () => {
  const { site } = await readFiles({
    'posts/a.md': text('title: >\n  Short\n  naps\ndate: 2024-06-01'),
  })
  assert.equal(site?.posts[0]?.title, 'Short naps')
})

test('a comment on a line of its own, or after a date, is a comment', async () => {
  const { site, printed } = await readFiles({
    'posts/a.md': text('# The day of the talk\ntitle: Naps\ndate: 2024-06-01 # a Saturday'),
  })
  assert.deepEqual(printed, [])
  assert.equal(site?.posts[0]?.title, 'Naps')
})

test('names that reach into every object change none', async () => {
  await readFiles({
    'posts/a.md': text('title: A\ndate: 2024-06-01\n__proto__: { polluted: yes }'),
  })
  assert.equal(Reflect.get({}, 'polluted'), undefined)
})

test('a file with mistakes in every line is told of the first ten', () => {
  const { problems } = read(Array.from({ length: 30 }, (_, index) => `a${index}: b: c`).join('\n'))
  assert.equal(problems.length, 10)
})

describe('lists within lists are refused, however deep they go', () => {
  for (const depth of [30, 1000, 30_000]) {
    test(`${depth} of them`, () => {
      const { problems } = read(`title: ${'['.repeat(depth)}${']'.repeat(depth)}`)
      assert.equal(problems[0]?.message, 'This is nested too deeply to be read.')
      assert.equal(problems.length, 1)
    })
  }
})
