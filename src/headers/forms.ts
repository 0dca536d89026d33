/** Forms: the same headers as each kind of host wants to read them. */
import type { Header } from './policy.ts'

export interface SiteHeaders {
  /** The site's base path, with a trailing slash: `/` or `/blog/`. */
  readonly base: string
  /** For every file. */
  readonly all: readonly Header[]
  /** Besides, for the files in `assets/`, whose names change with their content. */
  readonly assets: readonly Header[]
}

/** `_headers`, read by Netlify and Cloudflare Pages. */
export function netlifyHeaders({ base, all, assets }: SiteHeaders): string {
  const block = (path: string, headers: readonly Header[]) =>
    [path, ...headers.map(({ name, value }) => `  ${name}: ${value}`), ''].join('\n')
  return block(`${base}*`, all) + block(`${base}assets/*`, assets)
}

/** `vercel.json`, read by Vercel. */
export function vercelHeaders({ base, all, assets }: SiteHeaders): string {
  const rule = (path: string, headers: readonly Header[]) => ({
    source: `${path}(.*)`,
    headers: headers.map(({ name, value }) => ({ key: name, value })),
  })
  const headers = [rule(base, all), rule(`${base}assets/`, assets)]
  return `${JSON.stringify({ headers }, undefined, 2)}\n`
}

/** `.htaccess`, read by Apache with mod_headers from the folder in which it lies. */
export function apacheHeaders({ base, all, assets }: SiteHeaders): string {
  const lines = (headers: readonly Header[], indent: string) =>
    headers.map(({ name, value }) => `${indent}Header always set ${name} "${value}"`)
  return [
    'ErrorDocument 404 ' + base + '404.html',
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
export function nginxHeaders({ base, all, assets }: SiteHeaders): string {
  const lines = (headers: readonly Header[], indent: string) =>
    headers.map(({ name, value }) => `${indent}add_header ${name} "${value}" always;`)
  return [
    `error_page 404 ${base}404.html;`,
    ...lines(all, ''),
    `location ${base}assets/ {`,
    ...lines([...all, ...assets], '  '),
    '}',
    '',
  ].join('\n')
}

/** Lines for a site block of Caddy. */
export function caddyHeaders({ base, all, assets }: SiteHeaders): string {
  const block = (path: string, headers: readonly Header[]) => [
    `header ${path}* {`,
    ...headers.map(({ name, value }) => `\t${name} "${value}"`),
    '}',
  ]
  return [...block(base, all), ...block(`${base}assets/`, assets), ''].join('\n')
}
