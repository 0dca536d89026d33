/** Files that are published as they are. */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { filesBelow } from '../../src/links/files.ts'

test('every file below a folder is an address', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'meridian-files-'))
  t.after(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'a', '针'), { recursive: true })
  await writeFile(join(folder, 'cv.pdf'), '')
  await writeFile(join(folder, 'a', '针', 'b c.png'), '')
  assert.deepEqual(filesBelow(folder).sort(), ['/a/针/b c.png', '/cv.pdf'])
})

test('a folder that is not there has no files', () => {
  assert.deepEqual(filesBelow(join(tmpdir(), 'meridian-no-such-folder')), [])
})
