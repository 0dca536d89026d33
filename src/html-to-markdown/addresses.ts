/** Addresses: which a link may keep, and where pictures stand at full size. */

const SCHEMES = new Set(['http', 'https', 'mailto', 'tel'])

/**
 * The address of a link as browsers read it (WHATWG URL): without spaces around it and control characters in it.
 * Undefined for one that leads nowhere or runs something: `javascript:`, `data:`, `file:`, in whatever spelling, and
 * for one that no browser can read, such as words after `http://`.
 */
export function linkAddress(written: string): string | undefined {
  const href = written
    .replace(/[\p{Cc}\ufffd\ufdd0-\ufdef\ufffe\uffff]/gu, '')
    .trim()
    .replace(/ /g, '%20')
  const whole = /^[\\/]{2}/.test(href) ? `https://${href.replace(/^[\\/]+/, '')}` : href
  const plain = decoded(whole)
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(plain)?.[0].toLowerCase()
  if (whole === '' || /&#(?:x[\da-f]+|\d+);/i.test(whole)) return undefined
  if (/^[\\/]{2}/.test(plain)) return undefined
  if (scheme === undefined) return whole
  if (!SCHEMES.has(scheme) || !/^[a-z]+:/i.test(whole)) return undefined
  const known = whole.replace(/^[a-z]+:/i, (found) => found.toLowerCase())
  if (!/^https?:/.test(known)) return known
  return URL.canParse(known) ? known.replace(/\\/g, '/') : undefined
}

/** An address as a reader would name it: `en.wikipedia.org/wiki/Knee`; a page of the same site by its path. */
export function addressInWords(href: string): string {
  const words = plainly(href).replace(/^https?:\/\/(?:www\.)?|^mailto:|^tel:|[?#].*$|\/$/gi, '')
  const letters = Array.from(words)
  return letters.length > 80 ? `${letters.slice(0, 79).join('')}…` : words || href
}

function plainly(href: string): string {
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}

/** Freed of percent-encoding, even of several layers, and of what has no shape. */
function decoded(href: string): string {
  return href
    .replace(/%(?:25)*([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    )
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
}

/**
 * The address of a picture at full size on Blogger's hosts of both generations: `…/s320/a.jpg` is at `…/s1600/a.jpg`,
 * `…=w457-h483` at `…=s0`. Other addresses, `data:` among them, are as they were.
 */
export function fullSize(src: string): string {
  const address = src.trim().replace(/^\/\//, 'https://')
  const host = /^https?:\/\/([^/]+)\//i.exec(address)?.[1]?.toLowerCase() ?? ''
  if (!/(^|\.)(bp\.blogspot\.com|googleusercontent\.com|ggpht\.com)$/.test(host)) return address
  return address
    .replace(/\/[swh]\d+(?:-[a-z\d]+)*(?=\/[^/]*$)/, '/s1600')
    .replace(/=[swh]\d+(?:-[a-z\d]+)*$/, '=s0')
}

/** True for addresses that lead to a picture, as the links that editors put around pictures do. */
export function isPicture(href: string): boolean {
  const bare = href.replace(/[?#].*$/s, '')
  if (/\.(jpe?g|png|gif|webp|avif|bmp|svg|tiff?|heic)$/i.test(bare)) return true
  return /^(?:https?:)?\/\/(?:[^/]+\.)?(?:bp\.blogspot\.com|blogger\.googleusercontent\.com|lh\d\.(?:googleusercontent|ggpht)\.com)\//i.test(
    href,
  )
}
