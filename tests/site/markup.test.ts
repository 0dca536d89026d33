import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { join } from 'node:path'
import { builtSite } from '../browser/site.ts'
import { htmlFaults } from '../html/validate.ts'

const SITES: Record<string, string | undefined> = {
  'this blog': undefined,
  'another doctor’s blog': join(import.meta.dirname, '../sites/another-doctor/content'),
  'a site with everything in it': join(import.meta.dirname, '../sites/everything/content'),
}

/** No layout can shorten what an author wrote; that ours adds nothing to a long title is tested in tests/layouts. */
const LONG_TITLE = / long-title: /

describe('every page', () => {
  for (const [name, content] of Object.entries(SITES)) {
    it(`is valid HTML: ${name}`, async () => {
      const site = await builtSite({ content })
      after(() => site.close())
      const faults = await htmlFaults(site.folder)
      assert.deepEqual(
        faults.filter((fault) => !LONG_TITLE.test(fault)),
        [],
      )
    })
  }
})
