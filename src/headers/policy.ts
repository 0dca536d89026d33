/** Policy: the security headers of the site, said once; every host's form of them is written from here. */

export interface Header {
  readonly name: string
  readonly value: string
}

/** What pages may load and run (W3C Content Security Policy Level 3), directive by directive. */
export type ContentSecurityPolicy = Readonly<Record<string, readonly string[]>>

/**
 * The site's policy: nothing but its own files, no inline script but those whose hashes are given
 * (`'sha256-…'`). `'wasm-unsafe-eval'` is what the search engine needs, and Trusted Types let it start its worker.
 */
export function contentSecurityPolicy(hashes: readonly string[]): ContentSecurityPolicy {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes],
    'worker-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'media-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default'],
  }
}

/**
 * The policy that a page carries itself, in a `<meta>`: on a site without a search, whose box stands on every page, none
 * but the inline script may run; CSP section 3.3 leaves out frame-ancestors. With the header, the stricter of both holds.
 */
export function metaPolicy(hashes: readonly string[], scripts: boolean): string {
  const policy: Record<string, readonly string[]> = { ...contentSecurityPolicy(hashes) }
  delete policy['frame-ancestors']
  if (!scripts) {
    policy['script-src'] = hashes.length > 0 ? hashes : ["'none'"]
    delete policy['worker-src']
  }
  return printPolicy(policy)
}

/** Every security header of the site, in the order in which they are written. */
export function securityHeaders(hashes: readonly string[]): Header[] {
  return [
    { name: 'Content-Security-Policy', value: printPolicy(contentSecurityPolicy(hashes)) },
    { name: 'Strict-Transport-Security', value: 'max-age=63072000' },
    { name: 'X-Content-Type-Options', value: 'nosniff' },
    { name: 'X-Frame-Options', value: 'DENY' },
    { name: 'Referrer-Policy', value: 'same-origin' },
    { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { name: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
    {
      name: 'Permissions-Policy',
      value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    },
  ]
}

/** The policy as a header's value. */
export function printPolicy(policy: ContentSecurityPolicy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ')
}
