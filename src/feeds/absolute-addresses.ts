/** Absolute addresses: a body for readers elsewhere, where an address without its host leads nowhere. */

/** Attributes that hold an address. Our own markup quotes them with `"`, and escapes `"` everywhere else. */
const ADDRESS = /(?<= (href|src|srcset|poster|cite))="([^"]*)"/g

/** Makes every address in `markup` whole; `page` is the whole address of the page that it stands on. */
export function absoluteAddresses(markup: string, page: string): string {
  const { origin, protocol } = new URL(page)
  const folder = page.replace(/[^/]*$/, '')
  const whole = (address: string): string => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address
    if (address.startsWith('//')) return protocol + address
    if (address.startsWith('/')) return origin + address
    return (/^(#|\?|$)/.test(address) ? page : folder) + address
  }
  return markup.replace(ADDRESS, (_, name: string, value: string) => {
    const absolute = name === 'srcset' ? value.replace(CANDIDATE, whole) : whole(value)
    return `="${absolute}"`
  })
}

/** The address of each picture in a `srcset`; its width or density follows after a space. */
const CANDIDATE = /(?<=^\s*|,\s+)[^\s,]\S*/g
