/** Tests of the bundling of browser code. */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { bundleScript } from '../../src/scripts/bundle.ts'

let folder = ''
const entry = () => join(folder, 'greeting', 'browser.ts')

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scripts-'))
  await mkdir(join(folder, 'greeting'))
  await writeFile(join(folder, 'greeting', 'words.ts'), `export const word: string = 'hello'\n`)
  await writeFile(
    entry(),
    `/** A comment. */\nimport { word } from './words.ts'\ndocument.title = word\n`,
  )
})

after(() => rm(folder, { recursive: true }))

test('a bundle holds what its entry imports, without types and comments', async () => {
  const { code } = await bundleScript(entry())
  assert.match(code, /document\.title=/)
  assert.match(code, /"hello"/)
  assert.doesNotMatch(code, /import|comment|: string/)
})

test('a bundle is named for its capability and its content', async () => {
  const first = await bundleScript(entry())
  assert.match(first.name, /^greeting\.[0-9a-f]{8}\.js$/)
  assert.deepEqual(await bundleScript(entry()), first)
  await writeFile(join(folder, 'greeting', 'words.ts'), `export const word: string = 'good day'\n`)
  assert.notEqual((await bundleScript(entry())).name, first.name)
})

test('a module that cannot be read is an error that names it', async () => {
  await writeFile(join(folder, 'greeting', 'broken.ts'), `import './missing.ts'\n`)
  await assert.rejects(bundleScript(join(folder, 'greeting', 'broken.ts')), /missing\.ts/)
})
