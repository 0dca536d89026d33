/** npm run new begins a draft that the site can read, and never writes over anything. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { newPost } from '../../src/cli/new.ts'
import { citingFields } from '../../src/content/schema/citing.ts'
import { evidenceFields } from '../../src/content/schema/evidence.ts'
import { fieldsOf } from '../../src/content/schema/fields.ts'
import { postSchema } from '../../src/content/schema/post.ts'
import { isoDay } from '../../src/model/day.ts'
import { type Files, project, text } from '../content/project.ts'
import { readFolder } from '../content/reading.ts'

/** Half past midnight on 23 June in London. */
const NOW = Date.UTC(2026, 5, 22, 23, 30)

async function begin(title: string, files: Files = {}) {
  const root = project(files)
  const lines: string[] = []
  const code = await newPost(title.split(' '), { root, now: NOW, say: (line) => lines.push(line) })
  const { site, printed } = await readFolder({ root, content: join(root, 'content'), drafts: true })
  return { root, code, lines, site, printed }
}

describe('a new post', () => {
  const titles: Readonly<Record<string, string>> = {
    'The short nap': 'short-nap',
    'NICE: what it "says" #1': 'nice-what-it-says-1',
    "It's late": 'its-late',
    '- dash [and] {more} & *others*': 'dash-and-more-others',
    '2021-04-01': '2021-04-01',
    true: 'true',
    针灸与腰痛: '针灸与腰痛',
    '🙂 🙂': 'post',
    'back\\slash: yes': 'back-slash-yes',
  }
  for (const [title, slug] of Object.entries(titles)) {
    test(`with the title ${title} is a draft of today in ${slug}.md`, async () => {
      const { code, lines, site, printed } = await begin(title)
      assert.equal(code, 0)
      assert.deepEqual(printed, [])
      const [post] = site?.posts ?? []
      assert.equal(post?.title, title)
      assert.equal(post?.state, 'draft')
      assert.equal(post && isoDay(post.date), '2026-06-23')
      assert.equal(post?.file, `content/posts/${slug}.md`)
      assert.match(lines[0] ?? '', new RegExp(`content/posts/${slug}\\.md$`))
    })
  }

  test('explains every field of a plain post in the words of the schema', async () => {
    const { root } = await begin('Naps')
    const written = readFileSync(join(root, 'content/posts/naps.md'), 'utf8')
    for (const { name, description } of fieldsOf(postSchema)) {
      if (name in citingFields || name in evidenceFields) continue
      assert.ok(written.includes(`# ${description}\n`), description)
      assert.match(written, new RegExp(`^(# )?${name}: .`, 'm'))
    }
  })

  test('is sound with every field of its comments in use', async () => {
    const root = project({ 'people/jane-doe.yaml': 'name: Jane Doe' })
    await newPost(['Naps'], { root, now: NOW, say: () => {} })
    const written = readFileSync(join(root, 'content/posts/naps.md'), 'utf8')
    const used = written.replace(/^# (\w+: )/gm, '$1').replace(/^updated: .*$/m, '')
    writeFileSync(join(root, 'content/posts/naps.md'), `${used}\nSleep well.\n`)
    const { printed, site } = await readFolder({
      root,
      content: join(root, 'content'),
      drafts: true,
    })
    assert.deepEqual(printed, [])
    assert.deepEqual(site?.posts[0]?.topicNames, ['Back pain', 'Walking'])
  })
})

describe('a new post is not written', () => {
  const taken: readonly (readonly [string, string])[] = [
    ['posts/naps.md', 'naps.md'],
    ['posts/naps/index.md', 'naps'],
    ['posts/2018-12-06-naps.md', '2018-12-06-naps.md'],
    ['posts/Naps.md', 'Naps.md'],
  ]
  for (const [file, shown] of taken) {
    test(`where ${file} has its name`, async () => {
      const files = { [file]: text('title: Old\ndate: 2024-06-01') }
      const { root, code, lines } = await begin('The Naps', files)
      assert.equal(code, 1)
      assert.equal(lines[0], `There is a post of that name already: content/posts/${shown}`)
      assert.equal(readdirSync(join(root, 'content/posts')).length, 1)
      assert.match(readFileSync(join(root, 'content', file), 'utf8'), /title: Old/)
    })
  }

  test('without a title', async () => {
    for (const title of ['', '  ', '\t\u0007']) {
      const { code, lines, site } = await begin(title)
      assert.equal(code, 1)
      assert.match(lines.join(), /needs a title: {2}npm run new -- "/)
      assert.deepEqual(site?.posts, [])
    }
  })
})

test('a new post needs no site.yaml to begin with', async () => {
  const { code, site } = await begin('Naps', { 'site.yaml': '' })
  assert.equal(code, 0)
  assert.equal(site, undefined)
})
