import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { securityHeaders } from '../../src/headers/policy.ts'

/**
 * The score of Mozilla's HTTP Observatory (its published table, version 5) for a site that redirects to HTTPS, sets no
 * cookie, and loads no script from elsewhere. `integrity` says whether every script file is named with its hash.
 */
function observatoryScore(headers: ReadonlyMap<string, string>, integrity: boolean): number {
  const policy = new Map(
    (headers.get('Content-Security-Policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )
  const scripts = policy.get('script-src') ?? policy.get('default-src') ?? []
  const seconds = Number(/max-age=(\d+)/.exec(headers.get('Strict-Transport-Security') ?? '')?.[1])
  const hidden = /^(no-referrer|same-origin|strict-origin)/.test(
    headers.get('Referrer-Policy') ?? '',
  )
  const penalties = [
    policy.size < 2 && 25,
    scripts.some((source) => /^('unsafe-inline'|https?:|\*)/.test(source)) && 20,
    scripts.includes("'unsafe-eval'") && 10,
    !(seconds >= 15_768_000) && 20,
    !policy.has('frame-ancestors') && !headers.has('X-Frame-Options') && 20,
    headers.get('X-Content-Type-Options') !== 'nosniff' && 5,
  ]
  const base = 100 - penalties.reduce((sum: number, points) => sum + Number(points), 0)
  const bonuses = [
    policy.get('default-src')?.join() === "'none'" && 10,
    policy.has('frame-ancestors') && 5,
    hidden && 5,
    /^same-/.test(headers.get('Cross-Origin-Resource-Policy') ?? '') && 10,
    integrity && 5,
  ]
  return base < 90 ? base : base + bonuses.reduce((sum: number, points) => sum + Number(points), 0)
}

describe('the Observatory’s score of the headers', () => {
  const headers = new Map(securityHeaders([]).map(({ name, value }) => [name, value]))

  it('is 135, the most that a site without cookies and preloading can have', () => {
    assert.equal(observatoryScore(headers, true), 135)
  })

  it('is 130 without integrity, and falls with each header that is missing', () => {
    assert.equal(observatoryScore(headers, false), 130)
    for (const name of [
      'Content-Security-Policy',
      'Strict-Transport-Security',
      'Referrer-Policy',
    ]) {
      const fewer = new Map([...headers].filter(([other]) => other !== name))
      assert.ok(observatoryScore(fewer, false) < 130, name)
    }
  })
})
