/** Forms: the same headers and redirects as each kind of host wants to read them. */
import { type Move, partsOf } from '../model/redirect.ts'
import type { Header } from './policy.ts'

export interface SiteHeaders {
  /** The site's base path, with a trailing slash: `/` or `/blog/`. */
  readonly base: string
  /** For every file. */
  readonly all: readonly Header[]
  /** Besides, for the files in `assets/`, whose names change with their content. */
  readonly assets: readonly Header[]
  /** Old addresses; Netlify and Cloudflare Pages read theirs from `_redirects`. */
  readonly moves: readonly Move[]
  /** Addresses of withdrawn pages, percent-encoded, from the host's root; Netlify, Cloudflare Pages and Vercel can say of none that it is gone. */
  readonly gone: readonly string[]
}

/** `_headers`, read by Netlify and Cloudflare Pages. */
export function netlifyHeaders({ base, all, assets }: SiteHeaders): string {
  const block = (path: string, headers: readonly Header[]) =>
    [path, ...headers.map(({ name, value }) => `  ${name}: ${value}`), ''].join('\n')
  return block(`${base}*`, all) + block(`${base}assets/*`, assets)
}

/** `vercel.json`, read by Vercel. */
export function vercelHeaders({ base, all, assets, moves }: SiteHeaders): string {
  const rule = (path: string, headers: readonly Header[]) => ({
    source: `${path}(.*)`,
    headers: headers.map(({ name, value }) => ({ key: name, value })),
  })
  const headers = [rule(base, all), rule(`${base}assets/`, assets)]
  const redirects = moves.map(({ from, to }) => {
    const [path = '', query] = from.split('?')
    const [key, value] = query?.split('=') ?? []
    return {
      source: path.replace(/[(){}:*+?]/g, '\\$&'),
      ...(key !== undefined && { has: [{ type: 'query', key, value }] }),
      destination: to,
      statusCode: 301,
    }
  })
  return `${JSON.stringify({ headers, redirects }, undefined, 2)}\n`
}

/** `.htaccess`, read by Apache with mod_headers from the folder in which it lies. */
export function apacheHeaders({ base, all, assets, moves, gone }: SiteHeaders): string {
  const lines = (headers: readonly Header[], indent: string) =>
    headers.map(({ name, value }) => `${indent}Header always set ${name} "${value}"`)
  return [
    `ErrorDocument 404 ${base}404.html`,
    ...(gone.length > 0 ? [`ErrorDocument 410 ${base}410.html`] : []),
    ...gone.map((path) => `RedirectMatch 410 "^${exactly(partsOf(path).path)}$"`),
    ...moves.map(apacheMove),
    '<IfModule mod_headers.c>',
    ...lines(all, '  '),
    `  <If "%{REQUEST_URI} =~ m#^${base}assets/#">`,
    ...lines(assets, '    '),
    '  </If>',
    '</IfModule>',
    '',
  ].join('\n')
}

/** Lines for a `server` block of nginx. A location with headers of its own inherits none there, so it repeats them. */
export function nginxHeaders({ base, all, assets, moves, gone }: SiteHeaders): string {
  const lines = (headers: readonly Header[], indent: string) =>
    headers.map(({ name, value }) => `${indent}add_header ${name} "${value}" always;`)
  return [
    `error_page 404 ${base}404.html;`,
    ...(gone.length > 0 ? [`error_page 410 ${base}410.html;`] : []),
    ...lines(all, ''),
    ...moves.map(nginxMove),
    ...gone.map((path) => `location = "${partsOf(path).path}" { return 410; }`),
    `location ${base}assets/ {`,
    ...lines([...all, ...assets], '  '),
    '}',
    '',
  ].join('\n')
}

/** Lines for a site block of Caddy. */
export function caddyHeaders({ base, all, assets, moves, gone }: SiteHeaders): string {
  const block = (path: string, headers: readonly Header[]) => [
    `header ${path}* {`,
    ...headers.map(({ name, value }) => `\t${name} "${value}"`),
    '}',
  ]
  const redirects = moves.flatMap(caddyMove)
  const withdrawn = gone.flatMap((path) => [
    `handle "${partsOf(path).path}" {`,
    '\tfile_server {',
    '\t\tstatus 410',
    '\t}',
    '}',
  ])
  const missing = [
    'handle_errors {',
    '\t@missing {',
    '\t\texpression {err.status_code} == 404',
    `\t\tpath ${base}*`,
    '\t}',
    '\thandle @missing {',
    `\t\trewrite * ${base}404.html`,
    '\t\tfile_server',
    '\t}',
    '}',
  ]
  return [
    ...block(base, all),
    ...block(`${base}assets/`, assets),
    ...redirects,
    ...withdrawn,
    ...missing,
    '',
  ].join('\n')
}

function apacheMove({ from, to }: Move): string {
  const { path, query } = partsOf(from)
  const redirect = `RedirectMatch 301 "^${exactly(path)}$" "${to}"`
  return query === '' ? redirect : `<If "%{QUERY_STRING} == '${query}'">\n  ${redirect}\n</If>`
}

function nginxMove({ from, to }: Move): string {
  const { path, query } = partsOf(from)
  if (query === '') return `location = "${path}" { return 301 "${to}"; }`
  return `if ($request_uri = "${from}") { return 301 "${to}"; }`
}

function caddyMove({ from, to }: Move, index: number): string[] {
  const { path, query } = partsOf(from)
  if (query === '') return [`redir "${path}" "${to}" 301`]
  const name = `@old${index + 1}`
  return [`${name} {`, `\tpath "${path}"`, `\tquery ${query}`, '}', `redir ${name} "${to}" 301`]
}

/** Text as a regular expression that matches it and nothing else; Apache's RedirectMatch sees addresses decoded. */
function exactly(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
