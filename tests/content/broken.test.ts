/** Every broken site in tests/sites/broken gives exactly the problems of its expected.txt. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { readFolder } from './reading.ts'

const SITES = join(import.meta.dirname, '..', 'sites')
const BROKEN = join(SITES, 'broken')
const place = mkdtempSync(join(tmpdir(), 'broken-'))
after(() => rmSync(place, { recursive: true }))

describe('a broken site is told what is wrong with it', () => {
  for (const name of readdirSync(BROKEN).filter((one) => one !== 'README.md')) {
    test(name.replaceAll('-', ' '), async () => {
      const root = join(place, name)
      cpSync(join(SITES, 'minimal'), root, { recursive: true })
      cpSync(join(BROKEN, name), root, { recursive: true, verbatimSymlinks: true })
      const { printed } = await readFolder({ root, content: join(root, 'content'), thorough: true })
      const [about = '', space, ...expected] = readFileSync(
        join(BROKEN, name, 'expected.txt'),
        'utf8',
      ).split('\n')
      assert.match(about, /^# .+[.?]$/, 'the first line says what the mistake is')
      assert.equal(space, '')
      assert.equal(`${printed.join('\n')}\n`, expected.join('\n'))
    })
  }
})
