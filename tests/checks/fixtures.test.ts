/** Every check has fixtures that it speaks of and fixtures that it leaves alone; each is a post, and what is said of it. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { CHECKS, CHECK_NAMES } from '../../src/checks/names.ts'
import { AROUND, checkText, told } from './checking.ts'

const FOLDER = join(import.meta.dirname, 'fixtures')

interface Fixture {
  readonly title: string
  readonly post: string
  readonly expected: string
}

function fixturesOf(file: string): Fixture[] {
  const pattern = /(.+)\n\.\n([^]*?)\n\.\n(?:([^]*?)\n)??\.(?:\n|$)/g
  const found = readFileSync(join(FOLDER, file), 'utf8').matchAll(pattern)
  return Array.from(found, ([, title = '', post = '', expected = '']) => ({
    title,
    post,
    expected,
  }))
}

for (const file of readdirSync(FOLDER).sort()) {
  describe(`the check ${file.replace('.txt', '')}`, () => {
    for (const { title, post, expected } of fixturesOf(file)) {
      test(title, async () => {
        const { problems } = await checkText(`${post}\n`)
        assert.equal(problems.map(told).join('\n'), expected)
      })
    }
  })
}

test('every check of a post has a fixture that it speaks of and one that it leaves alone', () => {
  // These look at other files, and have tests of their own.
  const elsewhere = ['guideline', 'photo-place']
  for (const name of CHECK_NAMES.filter((name) => !elsewhere.includes(name))) {
    const fixtures = fixturesOf(`${name}.txt`)
    assert.ok(
      fixtures.some(({ expected }) => expected.includes(`(${name})`)),
      `${name}, bad`,
    )
    assert.ok(
      fixtures.some(({ expected }) => !expected.includes(`(${name})`)),
      `${name}, good`,
    )
  }
})

test('a build looks only at posts that may hold an error, and says no warning of them', async () => {
  const plain = 'title: Sore backs\ndate: 2026-01-02'
  const claim = (fields: string) =>
    `---\n${plain}\n${fields}\n---\n\nWe guarantee that it helps pain.\n`
  assert.equal((await checkText(claim('draft: false'), false)).inBuild, false)
  const { problems, inBuild } = await checkText(claim('commercial: true\nauthor: ann-lee'), false)
  assert.equal(inBuild, true)
  assert.deepEqual(
    problems.map(({ level }) => level),
    ['error'],
  )
  const number = `---\n${plain}\n---\n\nShe is 943 476 5919. <!-- check off: claim — only told in full -->\n`
  const found = await checkText(number, false)
  assert.equal(found.inBuild, true)
  assert.deepEqual(found.problems.map(told), [
    '6:8 error: “943 476 5919” has the form and the checksum of an NHS number. (nhs-number)',
  ])
})

test('the words of a text in another language are left alone, and its numbers are not', async () => {
  const site = { ...AROUND, 'site.yaml': AROUND['site.yaml'].replace('en-GB', 'de') }
  const post =
    '---\ntitle: A miracle\ndate: 2026-01-02\n---\n\nWalking relieves pain. 943 476 5919\n'
  const { problems } = await checkText(post, true, site)
  assert.deepEqual(problems.map(told), [
    '6:24 error: “943 476 5919” has the form and the checksum of an NHS number. (nhs-number)',
  ])
})

test('the README names every check in its own words', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const table = readme.slice(readme.indexOf('<!-- checks'), readme.indexOf('<!-- /checks'))
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  assert.deepEqual(
    rows.map(([, name, what]) => [name, what]),
    Object.entries(CHECKS).map(([name, what]) => [`\`${name}\``, what]),
  )
})
