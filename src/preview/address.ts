/** Address: what a request asks for, read so strictly that nothing outside the served folder has a name. */

/** The parts of a path below the site's base, decoded; the last is empty when a folder is asked for. */
export type Asked =
  | { readonly kind: 'path'; readonly parts: readonly string[]; readonly query: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'malformed' }

/**
 * Reads the target of a request line (RFC 9112, section 3.2.1: `/blog/2018/12/psoas.html?q=1`) against the base path
 * (`/blog/`). Each part is percent-decoded once; `.`, `..`, slashes, backslashes and NUL inside a part are malformed,
 * and so is a target that is not a path.
 */
export function readTarget(target: string, base: string): Asked {
  const [path = '', ...rest] = target.split(/(?=[?#])/)
  if (!path.startsWith('/')) return { kind: 'malformed' }
  const parts = path.slice(1).split('/').map(decode)
  if (!parts.every(isName)) return { kind: 'malformed' }
  const home = base.split('/').filter(Boolean).map(decode)
  if (parts.length <= home.length || home.some((part, index) => part !== parts[index])) {
    return { kind: 'outside' }
  }
  const query = rest.join('').split('#')[0] ?? ''
  return { kind: 'path', parts: parts.slice(home.length), query }
}

/** Writes a path below the base for a `Location`: the reverse of `readTarget`. */
export function writeTarget(base: string, parts: readonly string[], query = ''): string {
  return base + parts.map(encodeURIComponent).join('/') + query
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

function isName(part: string | undefined): part is string {
  return part !== undefined && part !== '.' && part !== '..' && !/[/\\\0]/.test(part)
}
