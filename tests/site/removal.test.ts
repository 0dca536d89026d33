import assert from 'node:assert/strict'
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { filesOf } from './output.ts'
import { type Project, copyOfProject } from './project.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const CONTENT = join(ROOT, 'tests/sites/everything/content')

/** What each capability prints, as a file of the site or as text in the page of a post: gone when the capability is. */
const PRINTS: Record<string, { file?: RegExp; text?: RegExp }> = {
  archive: { file: /^archive\// },
  comments: { text: /class="comments"/ },
  citations: { file: /^references\/|\.(ris|bib)$/, text: /Cite this page/ },
  checks: {},
  contents: { text: /class="contents"/ },
  feeds: { file: /^feed\.xml$/, text: /feed\.xml/ },
  glossary: { file: /^glossary\// },
  guidelines: { file: /^guidelines\//, text: /What guidelines say/ },
  headers: { file: /^_headers$/, text: /Content-Security-Policy/ },
  links: {},
  metadata: { text: /application\/ld\+json/ },
  publications: { file: /^publications\/.+\/index\.html$/ },
  'reading-time': { text: /min read/ },
  redirects: { file: /^_redirects$/ },
  related: { text: /Related posts/ },
  review: { text: /Page last reviewed/ },
  search: { file: /^(search\.html|search\/|pagefind\/)/, text: /type="search"/ },
  sitemap: { file: /^sitemap\.xml$/ },
  styles: { file: /^assets\/.*\.css$/, text: /rel="stylesheet"/ },
  theme: { text: /class="theme"/ },
  verify: {},
  topics: { file: /^topics\//, text: /class="topics"/ },
}

/** Without these there is no site. */
const FOUNDATION = ['content', 'home']

/** The capabilities that .eleventy.ts puts together. */
const composed = [
  ...readFileSync(join(ROOT, '.eleventy.ts'), 'utf8').matchAll(/'\.\/src\/([\w-]+)\/plugin\.ts'/g),
].map((match) => match[1] ?? '')

// One copy for all: Node reads what is left of a program faster the second time.
let project: Project
before(() => {
  project = copyOfProject(CONTENT)
  project.edit('content/site.yaml', (yaml) => yaml.replace(/menu:[^]*(?=links:)/, ''))
})
after(() => project.close())

/** Builds what is there as if for the first time. */
async function build(): Promise<{ post: string; files: string[] }> {
  for (const name of ['_site', '.meridian/published.json']) {
    rmSync(join(project.folder, name), { recursive: true, force: true })
  }
  const { code, printed } = await project.build()
  assert.equal(code, 0, printed)
  const post = readFileSync(join(project.output, '2024/02/everything.html'), 'utf8')
  return { post, files: filesOf(project.output) }
}

/** Takes a capability out of the program for the time of `use`. */
async function without(name: string, use: () => Promise<void>): Promise<void> {
  const [folder, aside] = [`src/${name}`, `${name}.aside`].map((one) => join(project.folder, one))
  const config = readFileSync(join(project.folder, '.eleventy.ts'), 'utf8')
  assert.ok(folder && aside)
  renameSync(folder, aside)
  project.edit('.eleventy.ts', (source) => withoutCapability(source, name))
  await use().finally(() => {
    renameSync(aside, folder)
    project.edit('.eleventy.ts', () => config)
  })
}

describe('a capability that is taken out', () => {
  it('is one of those this test knows', () => {
    assert.deepEqual(composed.toSorted(), [...Object.keys(PRINTS), ...FOUNDATION].toSorted())
  })

  it('printed it before', { timeout: 120_000 }, async () => {
    const { post, files } = await build()
    for (const [name, { file, text }] of Object.entries(PRINTS)) {
      if (text) assert.match(post, text, name)
      if (file)
        assert.ok(
          files.some((path) => file.test(path)),
          name,
        )
    }
  })

  for (const [name, { file, text }] of Object.entries(PRINTS)) {
    it(`leaves a site without what it printed: ${name}`, { timeout: 120_000 }, () =>
      without(name, async () => {
        const { post, files } = await build()
        if (text) assert.doesNotMatch(post, text)
        if (file)
          assert.deepEqual(
            files.filter((path) => file.test(path)),
            [],
          )
      }),
    )
  }
})

/** The configuration without a capability's import and without its line. */
function withoutCapability(source: string, name: string): string {
  const imported = new RegExp(`import (\\w+) from './src/${name}/plugin\\.ts'\n`)
  const variable = imported.exec(source)?.[1] ?? ''
  const line = new RegExp(` {2}eleventy\\.addPlugin\\(${variable},[^]*?\\)\n(?= {2}\\S|\n)`)
  assert.match(source, line)
  return source.replace(imported, '').replace(line, '')
}
