import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { securityTxt } from '../../src/headers/security-txt.ts'
import { modelSite } from '../model-site.ts'

describe('security.txt', () => {
  it('says whom to tell, and until when in the site’s own time zone', () => {
    const security = {
      contact: 'mailto:jane@example.org',
      expires: { year: 2027, month: 6, day: 1 },
    }
    assert.equal(
      securityTxt(modelSite({ url: 'https://example.org/blog/', security }), security),
      `Contact: mailto:jane@example.org
Expires: 2027-06-01T00:00:00+01:00
Canonical: https://example.org/blog/.well-known/security.txt
Preferred-Languages: en-GB
`,
    )
  })
  it('names a page of the site by its whole address', () => {
    const security = { contact: '/p/about.html', expires: { year: 2027, month: 6 } }
    assert.match(
      securityTxt(modelSite({ security }), security),
      /^Contact: https:\/\/example\.org\/p/,
    )
  })
})
