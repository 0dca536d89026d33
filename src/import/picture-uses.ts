/** Picture uses: the addresses of pictures in a post's HTML, and the names in them. */
import { Parser } from 'htmlparser2'

export interface PictureUse {
  /** As it stands in the post. */
  readonly src: string
  /** Its name in the address, decoded: `knee (1).jpg`; empty where it has none. */
  readonly name: string
}

/** The pictures of a text, each address once. */
export function picturesIn(html: string): PictureUse[] {
  if (!/<img\b/i.test(html)) return []
  const found = new Map<string, PictureUse>()
  const parser = new Parser({
    onopentag: (tag, { src = '' }) => {
      const address = src.trim()
      if (tag === 'img' && address !== '')
        found.set(address, { src: address, name: nameIn(address) })
    },
  })
  parser.end(html)
  return [...found.values()]
}

/** The last part of an address, decoded as often as it was encoded; empty for data and for names that say nothing. */
export function nameIn(address: string): string {
  if (/^data:/i.test(address)) return ''
  const path = address.replace(/[?#].*$/s, '')
  const last = path.slice(path.lastIndexOf('/') + 1).replace(/=[swh]\d[\w-]*$/, '')
  const name = decoded(decoded(last.replaceAll('+', ' ')))
    .normalize('NFC')
    .trim()
  return /\.\w{2,5}$/.test(name) ? name : ''
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The address under which WordPress keeps a picture as it was uploaded: `x.jpg` for `x-300x200.jpg`. */
export function asUploaded(address: string): string {
  return /\/wp-content\/uploads\/|\.files\.wordpress\.com\//.test(address)
    ? address.replace(/\?.*$/s, '').replace(/-\d+x\d+(?=\.\w+$)/, '')
    : address
}
