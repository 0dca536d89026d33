/** The checks as npm run check and npm run build run them: over whole sites, this blog among them. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { build } from '../../src/eleventy/build.ts'
import { printProblem } from '../../src/model/problem.ts'
import { type Files, configure } from '../content/eleventy-project.ts'
import { SITE, text } from '../content/project.ts'
import { NOW } from '../content/reading.ts'
import { AROUND } from './checking.ts'
import { photograph } from './photograph.ts'

const HOME = join(import.meta.dirname, '..', '..')

/** What is told of these files, by a check or by a build. */
async function tell(files: Files, thorough = true) {
  const root = configure(files)
  const config = join(root, '.eleventy.ts')
  const plugin = `import checks from '${HOME}/src/checks/plugin.ts'\n`
  writeFileSync(
    config,
    plugin +
      readFileSync(config, 'utf8').replace(
        '  return {',
        '  eleventy.addPlugin(checks, {})\n  return {',
      ),
  )
  const content = join(root, 'content')
  const { ok, problems } = await build({ root, content, now: NOW, drafts: false, thorough })
  return { ok, printed: problems.map((one) => printProblem(one).split('\n')[0] ?? '') }
}

describe('npm run check looks', () => {
  test('at the words that stand on every page, and at people', async () => {
    const { printed } = await tell({
      'site.yaml': `${SITE}about: |\n  I sleep well.\n\n  Leading specialist for anxiety\nwelcome: Ask the Doctor # check off: doctor — a column of three of us\n`,
      'people/jane.yaml': 'name: Dr Jane Doe\ndescription: The best sleep clinic.\n',
      'advertising.yaml': AROUND['advertising.yaml'],
    })
    assert.deepEqual(printed, [
      'content/people/jane.yaml:1:7 warning: “Dr” is taken to mean a doctor on the medical register: “Dr Jane Doe” (doctor)',
      'content/people/jane.yaml:2:14 warning: “best sleep clinic” promises more than a text on health can: “The best sleep clinic.” (absolute)',
      'content/site.yaml:8:3 warning: This names a treatment for “anxiety”: “Leading specialist for anxiety” (treatment)',
      'content/site.yaml:8:3 warning: “Leading specialist” promises more than a text on health can: “Leading specialist for anxiety” (absolute)',
    ])
  })

  test('at the author’s pages as at posts', async () => {
    const told = 'My patient said that needles cure every pain.'
    const { printed } = await tell({ 'about.md': text('title: About', told) })
    assert.deepEqual(printed, [
      `content/about.md:5:1 warning: This page tells of a patient: “${told}” (consent)`,
      `content/about.md:5:1 warning: “cure” promises more than a text on health can: “${told}” (absolute)`,
    ])
  })

  test('at nothing that a register answers for', async () => {
    const { printed } = await tell({
      'site.yaml': `${SITE}welcome: Ask the Doctor\n`,
      'people/ann.yaml': AROUND['people/ann-lee.yaml'],
    })
    assert.deepEqual(printed, [])
  })

  test('at guidelines that nobody has looked up for twelve months', async () => {
    const old = (checked: string) =>
      AROUND['guidelines/ng59.yaml'].replace('checked: 2026-11-01\n', checked)
    const { printed } = await tell({
      'guidelines/ng59.yaml': old('checked: 2025-11-21\n'),
      'guidelines/ng193.yaml': old(''),
      'guidelines/ng1.yaml': old('checked: 2025-11-22\n'),
    })
    assert.deepEqual(printed, [
      'content/guidelines/ng193.yaml:1:1 warning: NICE NG59 has never been compared with its publisher’s page. (guideline)',
      'content/guidelines/ng59.yaml:6:1 warning: NICE NG59 was last compared with its publisher’s page on 2025-11-21, more than 12 months ago. (guideline)',
    ])
  })

  test('at photographs that say where they were taken', async () => {
    const { printed } = await tell({
      'posts/naps/index.md': text(
        'title: Naps\ndate: 2024-06-01',
        '![A bed](bed.jpg "© Jane Doe")\n\n![A sofa](sofa.jpg "© Jane Doe")',
      ),
      'posts/naps/bed.jpg': photograph(true),
      'posts/naps/sofa.jpg': photograph(false),
      'posts/naps/unused.jpg': photograph(true),
    })
    assert.deepEqual(printed, [
      'content/posts/naps/index.md:6:10 warning: The photograph “content/posts/naps/bed.jpg” says where it was taken. (photo-place)',
      'content/posts/naps/unused.jpg warning: The photograph “content/posts/naps/unused.jpg” says where it was taken. (photo-place)',
    ])
  })

  test('at no words of another language, and says so', async () => {
    const { printed } = await tell({ 'site.yaml': SITE.replace('en-GB', 'de') })
    assert.deepEqual(printed, [
      'content/site.yaml note: The checks read English, so that the words of the texts in “de” were not looked at.',
    ])
  })
})

test('a build is stopped by an error of a check, and told of no warning', async () => {
  const files = {
    'people/jane.yaml': 'name: Dr Jane Doe\n',
    'posts/naps.md': text('title: Naps\ndate: 2024-06-01', 'Naps relieve pain.'),
  }
  assert.deepEqual(await tell(files, false), { ok: true, printed: [] })
  const evidence =
    'title: Naps\ndate: 2024-06-01\ntype: evidence\nreviewed: 2026-06-01\nkeyPoints: [One., Two.]'
  const strict = { ...files, 'posts/naps.md': text(evidence, 'Naps are nice.') }
  assert.deepEqual(await tell(strict, false), {
    ok: false,
    printed: [
      'content/posts/naps.md:4:7 error: A post of the type evidence says what may bias its author. (conflicts)',
    ],
  })
})

test('this blog builds, and what the checks say of it is as reviewed', async () => {
  const options = { root: HOME, content: join(HOME, 'content'), now: NOW, drafts: false }
  const { ok, problems } = await build({ ...options, thorough: true })
  assert.equal(ok, true)
  const checks = problems.filter(({ message }) => /\([a-z-]+\)$/.test(message)).map(printProblem)
  const file = join(import.meta.dirname, 'this-blog.txt')
  const told = `${checks.join('\n')}\n`
  if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, told)
  assert.equal(told, readFileSync(file, 'utf8'))
})
