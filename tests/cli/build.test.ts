import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { runEleventy } from '../../src/eleventy/eleventy.ts'
import { newRun } from '../../src/eleventy/run.ts'
import { copyOfProject } from '../site/project.ts'

const project = copyOfProject(join(import.meta.dirname, '../sites/another-doctor/content'))
after(() => project.close())

describe('npm run build', () => {
  it('writes the site and says in a few lines what it did', async () => {
    const { code, printed } = await project.build({ SOURCE_DATE_EPOCH: '1795000000' })
    assert.equal(code, 0, printed)
    assert.match(printed, /^\d+ posts on \d+ pages\n/)
    assert.match(printed, /\nHeld back: 1 draft and 1 scheduled post\n/)
    assert.match(printed, /\n[\d,]+ words in the search index\n/)
    assert.match(printed, /\n_site\/ written in [\d.]+ s\n$/)
    assert.ok(existsSync(join(project.output, 'pagefind/pagefind-entry.json')))
  })

  it('publishes no word of a draft or of a post whose day has not come', async () => {
    for (const file of [
      'index.html',
      'feed.xml',
      'feed.json',
      'sitemap.xml',
      'archive/index.html',
    ]) {
      const text = readFileSync(join(project.output, file), 'utf8')
      assert.doesNotMatch(text, /2999|draft/i, file)
    }
  })

  it('leaves the published site as it was when the content has an error', async () => {
    const before = readFileSync(join(project.output, 'index.html'), 'utf8')
    writeFileSync(join(project.folder, 'content/posts/new.md'), '---\ntitel: New\n---\n\nText.\n')
    const { code, printed } = await project.build()
    assert.equal(code, 1)
    assert.match(printed, /content\/posts\/new\.md:2:1 error: There is no field “titel”\./)
    assert.match(printed, /Nothing was written: _site\/ is as it was\./)
    assert.equal(readFileSync(join(project.output, 'index.html'), 'utf8'), before)
    project.remove('content/posts/new.md')
  })

  it('says so when the folder has a name that cannot be', async () => {
    for (const root of ['/home/me/blog #2', '/home/me/100% blog', '/home/why?/blog']) {
      const run = newRun({ root, content: `${root}/content`, now: 0, drafts: false })
      await assert.rejects(
        runEleventy(run, '/nowhere'),
        /folder with “[#%?]” in its name[^]*Rename/,
      )
    }
  })

  it('tells a broken layout from broken content', async () => {
    project.edit('layouts/pages/post.11ty.ts', (source) =>
      source.replace('${banner(post, site)}', '${banner(post, site)} ${nothing}'),
    )
    const { code, printed } = await project.build()
    assert.equal(code, 2)
    assert.match(printed, /not because of the content/)
    assert.match(printed, /nothing is not defined/)
  })
})
