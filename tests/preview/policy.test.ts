/** The preview's place in a page's Content Security Policy. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { admitPreview } from '../../src/preview/policy.ts'

const meta = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`

for (const [policy, widened] of [
  ["default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'"],
  [
    "default-src 'none'; script-src 'sha256-x='; img-src 'self'",
    "default-src 'none'; script-src 'sha256-x=' 'self'; img-src 'self'; connect-src 'self'",
  ],
  [
    "script-src 'none'; script-src-elem 'sha256-x='; connect-src https://a.example",
    "script-src 'self'; script-src-elem 'sha256-x=' 'self'; connect-src https://a.example 'self'",
  ],
  ['default-src &#39;none&#39;;', "default-src 'none'; script-src 'self'; connect-src 'self'"],
  ["img-src 'self'; upgrade-insecure-requests", "img-src 'self'; upgrade-insecure-requests"],
] as const) {
  test(`${policy} becomes ${widened}`, () => {
    assert.equal(admitPreview(meta(policy)), meta(widened))
  })
}

test('the order and the case of the attributes do not matter', () => {
  assert.equal(
    admitPreview(`<META content="default-src 'self'" HTTP-EQUIV="content-security-policy" />`),
    `<META content="default-src 'self'; script-src 'self' 'self'; connect-src 'self' 'self'" HTTP-EQUIV="content-security-policy" />`,
  )
})

test('a page without a policy, and every other tag, stay as they are', () => {
  const page = `<meta charset="utf-8"><meta name="description" content="default-src 'none'"><p>x</p>`
  assert.equal(admitPreview(page), page)
})
