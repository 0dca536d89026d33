import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  apacheHeaders,
  caddyHeaders,
  netlifyHeaders,
  nginxHeaders,
  vercelHeaders,
} from '../../src/headers/forms.ts'
import { contentSecurityPolicy, metaPolicy, securityHeaders } from '../../src/headers/policy.ts'

const all = securityHeaders(["'sha256-abc='"])
const assets = [{ name: 'Cache-Control', value: 'max-age=1' }]
const moves = [
  { from: '/blog/2017/old.html', to: '/blog/2018/new.html' },
  { from: '/blog/%E9%92%88/', to: 'https://example.com/' },
]
const gone = ['/blog/2019/%E9%92%88.html']
const headers = { base: '/blog/', all, assets, moves, gone }

/** Reads back what a form says for every file, as name and value. */
const READ: Record<string, () => [string, string][]> = {
  netlify: () =>
    pairs(netlifyHeaders(headers).split('/blog/assets/*')[0] ?? '', /^ {2}([\w-]+): (.*)$/gm),
  apache: () => pairs(apacheHeaders(headers), /^ {2}Header always set ([\w-]+) "(.*)"$/gm),
  nginx: () => pairs(nginxHeaders(headers), /^add_header ([\w-]+) "(.*)" always;$/gm),
  caddy: () =>
    pairs(caddyHeaders(headers).split('header /blog/assets/*')[0] ?? '', /^\t([\w-]+) "(.*)"$/gm),
  vercel: () =>
    JSON.parse(vercelHeaders(headers)).headers[0].headers.map(
      ({ key, value }: { key: string; value: string }) => [key, value],
    ),
}

function pairs(text: string, pattern: RegExp): [string, string][] {
  return [...text.matchAll(pattern)].map((match) => [match[1] ?? '', match[2] ?? ''])
}

describe('the security headers', () => {
  for (const [host, read] of Object.entries(READ)) {
    it(`say the same to ${host} as to every other host`, () => {
      assert.deepEqual(
        read(),
        all.map(({ name, value }) => [name, value]),
      )
    })
  }

  it('come with the redirects, which each host is told in its own words', () => {
    assert.match(
      apacheHeaders(headers),
      /^RedirectMatch 301 "\^\/blog\/2017\/old\\\.html\$" "\/blog\/2018\/new\.html"$/m,
    )
    assert.match(
      apacheHeaders(headers),
      /^RedirectMatch 301 "\^\/blog\/针\/\$" "https:\/\/example\.com\/"$/m,
    )
    assert.match(
      nginxHeaders(headers),
      /^location = "\/blog\/2017\/old\.html" \{ return 301 "\/blog\/2018\/new\.html"; \}$/m,
    )
    assert.match(caddyHeaders(headers), /^redir "\/blog\/针\/" "https:\/\/example\.com\/" 301$/m)
    assert.deepEqual(JSON.parse(vercelHeaders(headers)).redirects[0], {
      source: '/blog/2017/old.html',
      destination: '/blog/2018/new.html',
      statusCode: 301,
    })
  })

  it('come with the page for what is not there, which three hosts can be told', () => {
    assert.match(apacheHeaders(headers), /^ErrorDocument 404 \/blog\/404\.html$/m)
    assert.match(nginxHeaders(headers), /^error_page 404 \/blog\/404\.html;$/m)
    assert.match(
      caddyHeaders(headers),
      /^handle_errors \{\n\t@missing \{\n\t\texpression .* == 404\n\t\tpath \/blog\/\*\n\t\}\n\thandle @missing \{\n\t\trewrite \* \/blog\/404\.html\n/m,
    )
  })

  it('come with old addresses that hold encoded signs or a query, each as its host compares them', () => {
    const old = ['/label/C%23', '/label/A%2FB', '/?p=12'].map((from) => ({ from, to: '/a.html' }))
    const some = { ...headers, base: '/', moves: old }
    assert.deepEqual(JSON.parse(vercelHeaders(some)).redirects, [
      { source: '/label/C%23', destination: '/a.html', statusCode: 301 },
      { source: '/label/A%2FB', destination: '/a.html', statusCode: 301 },
      {
        source: '/',
        has: [{ type: 'query', key: 'p', value: '12' }],
        destination: '/a.html',
        statusCode: 301,
      },
    ])
    assert.ok(apacheHeaders(some).includes('RedirectMatch 301 "^/label/C#$" "/a.html"\n'))
    assert.ok(
      apacheHeaders(some).includes(
        `<If "%{QUERY_STRING} == 'p=12'">\n  RedirectMatch 301 "^/$" "/a.html"\n</If>\n`,
      ),
    )
    assert.ok(nginxHeaders(some).includes('location = "/label/A/B" { return 301 "/a.html"; }\n'))
    assert.ok(
      nginxHeaders(some).includes('if ($request_uri = "/?p=12") { return 301 "/a.html"; }\n'),
    )
    assert.ok(
      caddyHeaders(some).includes(
        '@old3 {\n\tpath "/"\n\tquery p=12\n}\nredir @old3 "/a.html" 301\n',
      ),
    )
  })

  it('come with the pages that are gone, which three hosts can be told', () => {
    assert.match(apacheHeaders(headers), /^ErrorDocument 410 \/blog\/410\.html$/m)
    assert.match(apacheHeaders(headers), /^RedirectMatch 410 "\^\/blog\/2019\/针\\\.html\$"$/m)
    assert.match(nginxHeaders(headers), /^error_page 410 \/blog\/410\.html;$/m)
    assert.match(nginxHeaders(headers), /^location = "\/blog\/2019\/针\.html" \{ return 410; \}$/m)
    assert.match(
      caddyHeaders(headers),
      /^handle "\/blog\/2019\/针\.html" \{\n\tfile_server \{\n\t\tstatus 410\n\t\}\n\}$/m,
    )
    assert.doesNotMatch(apacheHeaders({ ...headers, gone: [] }), /410/)
    assert.doesNotMatch(nginxHeaders({ ...headers, gone: [] }), /410/)
  })

  it('let nginx keep the security headers where assets have headers of their own', () => {
    const location = nginxHeaders(headers).split('location /blog/assets/ {')[1] ?? ''
    for (const { name } of [...all, ...assets]) assert.match(location, new RegExp(name))
  })

  it('allow no inline script but those whose hash is given, and nothing from elsewhere', () => {
    const policy = contentSecurityPolicy(["'sha256-abc='"])
    assert.deepEqual(policy['default-src'], ["'none'"])
    assert.deepEqual(policy['script-src'], ["'self'", "'wasm-unsafe-eval'", "'sha256-abc='"])
    assert.doesNotMatch(JSON.stringify(policy), /unsafe-inline|'unsafe-eval'|https?:|\*/)
  })

  it('fit into a meta element without what a meta element cannot carry', () => {
    const meta = metaPolicy([], true)
    assert.doesNotMatch(meta, /frame-ancestors/)
    assert.match(meta, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /)
  })

  it('let a page without scripts of the site’s run nothing but its inline one', () => {
    assert.match(metaPolicy(["'sha256-abc='"], false), /script-src 'sha256-abc='; /)
    assert.match(metaPolicy([], false), /script-src 'none'; /)
    assert.doesNotMatch(metaPolicy([], false), /wasm|worker-src/)
  })
})
