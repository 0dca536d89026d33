/** Picture places: the addresses of pictures, put where their places were kept free in Markdown and in HTML. */

/**
 * The Markdown with each place taken by where the picture at its address is now: the name of a file, or an address.
 */
export function withPictures(
  markdown: string,
  places: ReadonlyMap<string, string>,
  where: (address: string) => string | undefined,
): string {
  if (places.size === 0) return markdown
  const addresses = new Map(Array.from(places, ([address, place]) => [place, address]))
  return markdown.replace(
    /(src=")?(https:\/\/picture-\d+\.invalid\/)/g,
    (whole, attribute: string | undefined, place: string) => {
      const now = where(addresses.get(place) ?? '')
      if (now === undefined) return whole
      return attribute === undefined ? destination(now) : `${attribute}${value(now)}`
    },
  )
}

/** As Markdown reads it back (CommonMark 6.3). */
function destination(address: string): string {
  return spaceless(address).replace(/[&()\\]/g, '\\$&')
}

function value(address: string): string {
  return spaceless(address).replaceAll('&', '&amp;')
}

/** Without what would end an address in either. */
function spaceless(address: string): string {
  return address
    .trim()
    .replace(/\p{Cc}/gu, '')
    .replace(/[\s"<>\\]/g, (sign) => encodeURIComponent(sign))
}
