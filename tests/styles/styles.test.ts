import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { bundleStyles } from '../../src/styles/styles.ts'

async function sheet(ink: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'styles-'))
  await writeFile(join(folder, 'tokens.css'), `:root { --ink: ${ink}; }\n`)
  await writeFile(join(folder, 'main.css'), '@import "tokens.css" layer(tokens);\n')
  return join(folder, 'main.css')
}

describe('the style sheet', () => {
  it('is one file with all that it imports, in layers', async () => {
    const { css } = await bundleStyles(await sheet('#123'))
    assert.equal(css, '@layer tokens{:root{--ink: #123}}')
  })
  it('has the same name for the same content and another for another', async () => {
    const names = await Promise.all(
      ['#123', '#123', '#456'].map(async (ink) => (await bundleStyles(await sheet(ink))).name),
    )
    assert.equal(names[0], names[1])
    assert.notEqual(names[1], names[2])
  })
  it('that cannot be read stops the build with its file named', async () => {
    await assert.rejects(bundleStyles(join(tmpdir(), 'no-such.css')), /no-such\.css/)
  })
})
