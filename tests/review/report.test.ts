/** Tests of the report on what has aged, and of the command that prints it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { review } from '../../src/cli/review.ts'
import { type Day, parseDay } from '../../src/model/day.ts'
import type { Site } from '../../src/model/site.ts'
import { agedGroups } from '../../src/review/report.ts'
import { type Files, project, text } from '../content/project.ts'
import { NOW } from '../content/reading.ts'
import { modelGuideline } from '../guidelines/model-guideline.ts'
import { modelPost, modelSite } from '../model-site.ts'

const day = (text: string): Day => {
  const read = parseDay(text)
  assert.ok(read)
  return read
}

const groups = (changes: Partial<Site>) =>
  agedGroups(modelSite(changes), day('2026-11-22')).map(({ lines }) => lines)

const reviewed = (title: string, reviewBy: string) =>
  modelPost({ title, reviewed: day('2020-01-01'), reviewBy: day(reviewBy), file: `${title}.md` })

test('what is overdue comes first, the oldest before the others, then what is due in 90 days', () => {
  const days = { a: '2026-11-22', b: '2026-11-21', c: '2027-02-20', d: '2027-02-21', e: '2025-01' }
  const posts = Object.entries(days).map(([title, due]) => reviewed(title, due))
  const [overdue, due] = groups({ posts })
  assert.deepEqual(overdue, ['e.md  “e” was due on 2025-01', 'b.md  “b” was due on 2026-11-21'])
  assert.deepEqual(due, ['a.md  “a” is due on 2026-11-22', 'c.md  “c” is due on 2027-02-20'])
})

test('a guideline is told of that was never checked, or not for twelve months', () => {
  const guidelines = [
    modelGuideline('a'),
    modelGuideline('b', { checked: day('2025-11-21'), lineOf: () => 7 }),
    modelGuideline('c', { checked: day('2025-11-22') }),
  ]
  assert.deepEqual(groups({ guidelines })[2], [
    'content/guidelines/a.yaml  A has never been checked: https://www.nice.org.uk/guidance/a',
    'content/guidelines/b.yaml:7  B was last checked on 2025-11-21: https://www.nice.org.uk/guidance/b',
  ])
})

test('a post is told of whose guideline has changed since its last look, or is gone', () => {
  const updated = day('2020-12-11')
  const guidelines = [
    modelGuideline('a', { updated }),
    modelGuideline('b', { status: 'replaced', replacedBy: 'a' }),
    modelGuideline('c', { status: 'withdrawn' }),
  ]
  const rests = (title: string, id: string, looked: string) =>
    modelPost({ title, guidelines: [{ id }], reviewed: day(looked), file: `${title}.md` })
  const posts = [
    rests('before', 'a', '2020-12-10'),
    rests('after', 'a', '2020-12-11'),
    rests('gone', 'b', '2026-01-01'),
    rests('withdrawn', 'c', '2026-01-01'),
  ]
  assert.deepEqual(groups({ posts, guidelines })[3], [
    'before.md  “before”: A was updated on 2020-12-11, after 2020-12-10',
    'gone.md  “gone”: B has been replaced by A',
    'withdrawn.md  “withdrawn”: C has been withdrawn',
  ])
})

async function run(files: Files, words: readonly string[] = []) {
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  return { code: await review(words, { root: project(files), now: NOW, say }), lines }
}

test('npm run review names the file and the line, and is content with what it finds', async () => {
  const { code, lines } = await run({
    'posts/naps.md': text('title: Naps\ndate: 2020-06-01\nreviewed: 2021-06-01'),
    'posts/beds.md': text('title: Beds\ndate: 2020-06-01'),
  })
  assert.equal(code, 0)
  assert.deepEqual(lines, [
    'Overdue for review',
    '    content/posts/naps.md:4  “Naps” was due on 2024-06-01',
    '',
    'That is all. 1 post without a day of review.',
  ])
})

test('npm run review says when nothing has aged, and when the content cannot be read', async () => {
  assert.deepEqual(await run({}), { code: 0, lines: ['Nothing has aged.'] })
  const broken = await run({ 'posts/naps.md': text('title: Naps') })
  assert.equal(broken.code, 1)
  assert.match(broken.lines.join(), /npm run check/)
  assert.equal((await run({}, ['all'])).code, 2)
})
