import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { join } from 'node:path'
import { fingerprints } from './output.ts'
import { copyOfProject } from './project.ts'

const project = copyOfProject(join(import.meta.dirname, '../sites/another-doctor/content'))
after(() => project.close())

/** Early on a day in London, when it is still the day before in Los Angeles. */
const MOMENT = String(Date.UTC(2026, 10, 22, 1) / 1000)

describe('the same content on the same date', () => {
  it('gives the same bytes again, in every time zone', { timeout: 120_000 }, async () => {
    const builds: Record<string, string>[] = []
    for (const TZ of ['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'UTC']) {
      const { code, printed } = await project.build({ TZ, SOURCE_DATE_EPOCH: MOMENT })
      assert.equal(code, 0, printed)
      builds.push(fingerprints(project.output))
    }
    const [first = {}, ...others] = builds
    assert.ok(Object.keys(first).length > 30)
    for (const other of others) assert.deepEqual(other, first)
  })
})
